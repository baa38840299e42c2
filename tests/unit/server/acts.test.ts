import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageId, RemoteId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { MessageAct } from '@shared/domain/messageAct';
import { appError } from '@shared/errors/appError';
import { isDone, reactionsAfter, shownMessage } from '@shared/logic/acts/shown';
import { account, capabilities, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const hour = 3_600_000;
const able = capabilities({ edit: 'full', remove: 'full', reactions: 'full', hide: 'full', visibility: 'public' });
const us = { scope: 'email', id: 'us', name: 'Laden auf dem anderen Gerät', language: null } as const;

type Held = Pick<Message, 'text' | 'hidden' | 'deletedAt' | 'reactions'>;

/** A desk with a customer's comment and our answer, and a server that holds both and tells of what happens, later. */
function deskWithServer(alone = false) {
  const profile = { ...able, ...(alone && { reactWith: { alone: true as const } }) };
  const rules = rulesDesk(account({ profiles: { chat: profile } }));
  const theirs = RemoteId.parse('theirs');
  const ours = RemoteId.parse('ours');
  rules.take(messageEvent(theirs, monday - hour, { visibility: 'public', text: 'Frage' }));
  rules.take(messageEvent(ours, monday - hour / 2, { visibility: 'public', direction: 'out', text: 'Antwort' }));
  const row = (remote: RemoteId): Message => {
    const id = rules.memory.store.messageByRemote(account().id, remote);
    const found = id && rules.memory.store.get('message', id);
    if (!found) throw new Error(`no message ${remote}`);
    return found;
  };
  const held = new Map<RemoteId, Held>(
    [theirs, ours].map((id) => [id, { text: row(id).text, hidden: false, deletedAt: null, reactions: [] }]),
  );
  const echoes: (() => void)[] = [];
  let calls = 0;
  const atServer = (remoteId: RemoteId, act: MessageAct): boolean => {
    const before = held.get(remoteId);
    if (!before || before.deletedAt !== null) return false;
    calls += 1;
    if (act.kind === 'react') {
      held.set(remoteId, { ...before, reactions: reactionsAfter(before.reactions, act, 'x') });
      const { emoji, on } = act;
      const gone = act.alone ? before.reactions.filter((one) => one.emoji !== emoji) : [];
      echoes.push(() => {
        for (const one of gone) {
          rules.take({ type: 'reaction', remoteId, author: us, own: true, emoji: one.emoji, removed: true });
        }
        rules.take({ type: 'reaction', remoteId, author: us, own: true, emoji, removed: !on });
      });
    } else if (act.kind === 'edit') {
      held.set(remoteId, { ...before, text: act.text });
      echoes.push(() => rules.take({ type: 'edit', remoteId, text: act.text, html: null, at: rules.now }));
    } else if (act.kind === 'remove') {
      held.set(remoteId, { text: '', hidden: false, deletedAt: rules.now, reactions: [] });
      echoes.push(() => rules.take({ type: 'remove', remoteId, at: rules.now }));
    } else {
      const { hidden } = act;
      held.set(remoteId, { ...before, hidden });
      const sentAt = monday - hour;
      echoes.push(() =>
        rules.take(messageEvent(remoteId, sentAt, { visibility: 'public', text: before.text, hidden })),
      );
    }
    return true;
  };
  const execute = (ends: 'done' | 'refused' | 'killed' | 'later'): boolean => {
    const [change] = rules.memory.serverChanges().filter((one) => 'act' in one);
    if (!change) return false;
    const { id, target, act } = change;
    const tell = (outcome: Parameters<typeof rules.system>[0] & { type: 'serverChange' }) => rules.system(outcome);
    tell({ type: 'serverChange', id, outcome: { kind: 'begun' } });
    if (ends === 'later') {
      tell({ type: 'serverChange', id, outcome: { kind: 'later', notBefore: rules.now } });
      return true;
    }
    const took = ends !== 'refused' && atServer(target, act);
    if (ends === 'killed') return true;
    const error = appError('change.refused');
    tell({
      type: 'serverChange',
      id,
      outcome: took ? { kind: 'done', wanted: act } : { kind: 'refused', wanted: act, error },
    });
    return true;
  };
  return {
    rules,
    row,
    ids: { theirs, ours },
    shown: (remote: RemoteId) => shownMessage(row(remote)),
    act: (remote: RemoteId, act: MessageAct) => rules.change({ type: 'act', messageId: row(remote).id, act }),
    undo: () => rules.change({ type: 'undo', id: null }),
    execute,
    echo: () => echoes.shift()?.(),
    calls: () => calls,
    held: (remote: RemoteId) => held.get(remote),
    atServer,
    settle(): void {
      while (execute('done'));
      while (echoes.length > 0) echoes.shift()?.();
    },
  };
}

const seen = ({ text, hidden, deletedAt, reactions }: Held) => ({
  text,
  hidden: hidden ?? false,
  gone: deletedAt !== null,
  own: reactions.flatMap(({ own, emoji }) => (own ? [emoji] : [])).sort(),
});

const theirAct: fc.Arbitrary<MessageAct> = fc.oneof(
  fc.record({ kind: fc.constant('react' as const), emoji: fc.constantFrom('👍', '🎉'), on: fc.boolean() }),
  fc.record({ kind: fc.constant('hide' as const), hidden: fc.boolean() }),
);
const ourAct: fc.Arbitrary<MessageAct> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), text: fc.constantFrom('a', 'b', 'Antwort') }),
  },
  { weight: 1, arbitrary: fc.constant<MessageAct>({ kind: 'remove' }) },
);
const step = fc.oneof(
  { weight: 4, arbitrary: theirAct.map((act) => ({ do: 'act' as const, on: 'theirs' as const, act })) },
  { weight: 3, arbitrary: ourAct.map((act) => ({ do: 'act' as const, on: 'ours' as const, act })) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('execute' as const),
      ends: fc.constantFrom('done' as const, 'refused' as const, 'killed' as const, 'later' as const),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'echo' as const }) },
);

describe('what is done to a message at its server', () => {
  it('is shown at once, and in the end the desk shows what the server holds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, alone) => {
        const desk = deskWithServer(alone);
        for (const one of steps) {
          desk.rules.now += 1_000;
          if (one.do === 'execute') desk.execute(one.ends);
          else if (one.do === 'echo') desk.echo();
          else
            try {
              if (one.do === 'undo') desk.undo();
              else {
                desk.act(desk.ids[one.on], one.act);
                expect(isDone(desk.shown(desk.ids[one.on]), one.act)).toBe(true);
              }
            } catch (error) {
              const gone = one.do === 'act' && desk.shown(desk.ids[one.on]).deletedAt !== null;
              expect(String(error)).toMatch(gone ? /unsupported/u : /undo\.gone/u);
            }
        }
        desk.settle();
        for (const id of Object.values(desk.ids)) {
          const held = desk.held(id);
          expect(seen(desk.shown(id))).toEqual(held && seen(held));
          expect(desk.row(id).acts?.every(({ error }) => error) ?? true).toBe(true);
        }
        expect(desk.rules.memory.serverChanges()).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('goes nowhere when it is taken back before the server heard of it', () => {
    const desk = deskWithServer();
    desk.act(desk.ids.theirs, { kind: 'react', emoji: '👍', on: true });
    desk.act(desk.ids.ours, { kind: 'edit', text: 'Besser' });
    desk.undo();
    desk.undo();
    expect(desk.rules.memory.serverChanges()).toEqual([]);
    expect([desk.shown(desk.ids.ours).text, desk.shown(desk.ids.theirs).reactions]).toEqual(['Antwort', []]);
    desk.settle();
    expect(desk.calls()).toBe(0);
  });

  it('is not doubled by what the server tells of it, before or after its answer', () => {
    const desk = deskWithServer();
    const { theirs } = desk.ids;
    desk.act(theirs, { kind: 'react', emoji: '👍', on: true });
    desk.execute('killed');
    desk.echo();
    expect(desk.shown(theirs).reactions).toHaveLength(1);
    desk.execute('done');
    desk.echo();
    expect(desk.shown(theirs).reactions.map(({ emoji, own }) => [emoji, own])).toEqual([['👍', true]]);
  });

  it('says what the server refused, is done when tried again, and can be let be', () => {
    const desk = deskWithServer();
    const { ours } = desk.ids;
    desk.act(ours, { kind: 'edit', text: 'Besser' });
    expect(desk.rules.only().snippet).toBe('Besser');
    desk.execute('refused');
    expect(desk.shown(ours)).toMatchObject({ text: 'Antwort', acts: [{ error: { code: 'change.refused' } }] });
    expect(desk.rules.only().snippet).toBe('Antwort');
    desk.act(ours, { kind: 'edit', text: 'Besser' });
    expect(desk.shown(ours).text).toBe('Besser');
    desk.execute('refused');
    desk.rules.change({ type: 'dropRefused', messageId: desk.row(ours).id });
    expect(desk.row(ours).acts).toBeUndefined();
    desk.act(ours, { kind: 'edit', text: 'Besser' });
    desk.execute('done');
    expect(desk.row(ours)).toMatchObject({ text: 'Besser' });
    expect(desk.row(ours).acts).toBeUndefined();
  });

  it('keeps a message that waits to be deleted, until its server was asked', () => {
    const desk = deskWithServer();
    const { ours } = desk.ids;
    const keep = () => desk.rules.change({ type: 'dropRefused', messageId: desk.row(ours).id });
    desk.act(ours, { kind: 'remove' });
    keep();
    expect(desk.shown(ours)).toMatchObject({ text: 'Antwort', deletedAt: null, acts: undefined });
    expect(desk.rules.memory.serverChanges()).toEqual([]);
    expect(desk.rules.only().snippet).toBe('Antwort');
    desk.act(ours, { kind: 'remove' });
    desk.execute('killed');
    expect(keep).toThrow('undo.tooLate');
    desk.settle();
    expect(desk.held(ours)?.deletedAt).not.toBeNull();
  });

  it('deletes for good: nothing else goes on to that message, and no undo brings it back', () => {
    const desk = deskWithServer();
    const { ours } = desk.ids;
    desk.act(ours, { kind: 'edit', text: 'Besser' });
    expect(desk.act(ours, { kind: 'remove' }).undo).toBeNull();
    expect(desk.rules.memory.serverChanges()).toHaveLength(1);
    expect(desk.shown(ours)).toMatchObject({ text: '', reactions: [] });
    expect(desk.shown(ours).deletedAt).not.toBeNull();
    expect(() => desk.act(ours, { kind: 'edit', text: 'c' })).toThrow('unsupported');
    desk.settle();
    expect(desk.held(ours)?.deletedAt).not.toBeNull();
  });

  it('takes the place of the reaction before where there is only one, and undo brings that back', () => {
    const desk = deskWithServer(true);
    const { theirs } = desk.ids;
    desk.act(theirs, { kind: 'react', emoji: '👍', on: true });
    desk.settle();
    desk.act(theirs, { kind: 'react', emoji: '🎉', on: true });
    expect(desk.shown(theirs).reactions.map(({ emoji }) => emoji)).toEqual(['🎉']);
    desk.undo();
    desk.settle();
    expect(desk.shown(theirs).reactions.map(({ emoji }) => emoji)).toEqual(['👍']);
  });

  it('is refused where the channel does not do it, too late, or too long', () => {
    const text = { max: 5, unit: 'utf16', format: 'plain' } as const;
    const limited = { ...able, text, reactions: 'unsupported' as const, editWithinMs: hour };
    const rules = rulesDesk(account({ profiles: { chat: limited } }));
    rules.take(messageEvent('theirs', monday - 3 * hour), messageEvent('old', monday - 2 * hour, { direction: 'out' }));
    rules.take(messageEvent('new', monday - 1_000, { direction: 'out' }));
    const idOf = (remote: string) => rules.memory.store.messageByRemote(account().id, RemoteId.parse(remote));
    const act = (remote: string, wanted: MessageAct) => () =>
      rules.change({ type: 'act', messageId: idOf(remote) ?? MessageId.parse('none'), act: wanted });
    expect(act('theirs', { kind: 'react', emoji: '👍', on: true })).toThrow('unsupported');
    expect(act('theirs', { kind: 'edit', text: 'x' })).toThrow('unsupported');
    expect(act('old', { kind: 'edit', text: 'x' })).toThrow('act.late');
    expect(act('new', { kind: 'edit', text: 'zu lang' })).toThrow('content.tooLong');
    expect(act('unknown', { kind: 'remove' })).toThrow('not.found');
    expect(act('new', { kind: 'edit', text: 'kurz' })).not.toThrow();
    expect(rules.memory.serverChanges()).toHaveLength(1);
  });
});

it('what waits when an account is removed is given up, and nothing more can be done', () => {
  const { rules, row, ids, act, shown } = deskWithServer();
  act(ids.ours, { kind: 'edit', text: 'Besser' });
  rules.system({ type: 'removeAccount', id: account().id, keep: true });
  expect([shown(ids.ours).text, row(ids.ours).acts]).toEqual(['Antwort', undefined]);
  expect(rules.only().snippet).toBe('Antwort');
  expect(() => act(ids.ours, { kind: 'edit', text: 'Besser' })).toThrow('unsupported');
});

it('the whole set of one person takes the place of theirs, and of nobody else', () => {
  const { rules, row, ids, act, shown } = deskWithServer();
  const tell = (id: string, name: string, emojis: string[]) =>
    rules.take({
      ...{ type: 'reactions' as const, remoteId: ids.theirs, own: false, emojis },
      author: { scope: 'email', id, name, language: null },
    });
  act(ids.theirs, { kind: 'react', emoji: '👍', on: true });
  tell('a', 'Ada', ['👍', '🎉']);
  tell('b', 'Ben', ['👍']);
  tell('a', 'Ada', ['🔥']);
  tell('b', 'Ben', []);
  expect(row(ids.theirs).reactions.map(({ author, emoji }) => [author, emoji])).toEqual([['Ada', '🔥']]);
  expect(shown(ids.theirs).reactions.filter(({ own }) => own)).toHaveLength(1);
});
