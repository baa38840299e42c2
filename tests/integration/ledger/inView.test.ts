import { expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { ChannelKind, type ConversationId, TagId } from '@shared/domain/ids';
import type { Step } from '@shared/domain/step';
import type { ScopeView } from '@shared/domain/scope';
import { isInView } from '@shared/logic/view/inView';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import { must } from '../../support/generate/must';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const tag = TagId.parse('vip');
const [one, two] = [sampleAccount('a1'), sampleAccount('a2', { channel: ChannelKind.parse('whatsapp') })];
const views: ScopeView[] = [
  ...(['inbox', 'snoozed', 'done', 'sent', 'spam', 'trash'] as const).map((kind) => ({ kind })),
  { kind: 'account', account: two.id },
  { kind: 'channel', channel: ChannelKind.parse('whatsapp') },
  { kind: 'tag', tag },
];

it('acts on all of a view as it was at a rev, and takes that back in one step', async () => {
  const ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => sampleNow });
  const rows = async () => [...((await drain(ledger)).rows.get('conversation')?.values() ?? [])] as Conversation[];
  for (const account of [one, two]) must(await ledger.system({ type: 'putAccount', account }));
  const arrive = async (account: typeof one, threads: string[]) =>
    must(
      await ledger.ingest(
        account.id,
        threads.map((name, at) => sampleMessage(name, at, { channel: account.channel })),
        null,
      ),
    );
  await arrive(one, ['a', 'b', 'c', 'd', 'e', 'f']);
  await arrive(two, ['g', 'h', 'i']);
  const ids = (await rows()).map(({ id }) => id);
  const some = (...at: number[]) => at.map((index) => ids[index] as ConversationId);
  must(await ledger.apply({ type: 'setState', ids: some(0, 6), state: 'done' }));
  must(await ledger.apply({ type: 'setState', ids: some(1), state: 'spam' }));
  must(await ledger.apply({ type: 'setState', ids: some(2), state: 'trash' }));
  must(await ledger.apply({ type: 'snooze', ids: some(3), until: sampleNow * 2, zone: 'UTC', onReply: true }));
  must(await ledger.apply({ type: 'createTag', id: tag, name: 'VIP', ids: some(0, 4, 7) }));
  // Pairs of one account and of two are one item each, whose halves are changed together.
  for (const [a, b] of [some(4, 5), some(1, 8)]) if (a && b) must(await ledger.apply({ type: 'link', a, b }));

  for (const view of views) {
    const before = await rows();
    const rev = await ledger.rev();
    await arrive(two, [`new-${JSON.stringify(view)}`]);
    const held = before.filter((row) => isInView(view, row));
    const except = held.slice(0, held.length > 1 ? 1 : 0).map(({ id }) => id);
    const meant = [
      ...new Set(held.slice(except.length).flatMap(({ id, linkedTo }) => [id, ...(linkedTo ? [linkedTo] : [])])),
    ];
    const change = {
      type: 'setFlag',
      ids: some(0),
      where: { view, rev, except },
      flag: 'pinned',
      value: true,
    } as const;
    const reply = must(await ledger.apply(change));
    expect(reply.count, JSON.stringify(view)).toBe(meant.length);
    const pinned = (await rows()).filter((row) => row.pinned).map(({ id }) => id);
    expect(pinned.sort()).toEqual(meant.sort());
    const steps = [...((await drain(ledger)).rows.get('step')?.values() ?? [])] as Step[];
    const told = steps.find(({ id }) => id === reply.undo)?.accounts ?? [];
    const touched = new Set(before.filter(({ id }) => meant.includes(id)).map(({ accountId }) => accountId));
    expect(new Set(told)).toEqual(touched);
    if (reply.undo !== null) must(await ledger.apply({ type: 'undo', id: reply.undo }));
    expect((await rows()).filter((row) => row.pinned)).toEqual([]);
  }
  await ledger.close();
});

it('acts on all a search finds, as it was at a rev, and takes that back in one step', async () => {
  const ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => sampleNow });
  const rows = async () => [...((await drain(ledger)).rows.get('conversation')?.values() ?? [])] as Conversation[];
  must(await ledger.system({ type: 'putAccount', account: one }));
  const arrive = async (from: number, to: number, text: string) => {
    const messages = Array.from({ length: to - from }, (_, at) => sampleMessage(`t${from + at}`, from + at, { text }));
    must(await ledger.ingest(one.id, messages, null));
  };
  await arrive(0, 250, 'Wo bleibt die Rechnung?');
  await arrive(250, 260, 'Danke!');
  const view = { kind: 'search', query: 'rechnung is:open' } as const;
  const found = must(await ledger.found(view.query));
  expect(found).toHaveLength(250);
  const except = found.slice(0, 1);
  const rev = await ledger.rev();
  // Came after the person had seen the number.
  await arrive(260, 265, 'Noch eine Rechnung');
  const stranger = (await rows()).find(({ lastMessageAt }) => lastMessageAt > 0);
  const forged = { ...view, found: stranger ? [stranger.id] : [] };
  const where = { view: forged, rev, except };
  const done = must(await ledger.apply({ type: 'setState', ids: except, where, state: 'done' }));
  expect(done.count).toBe(250 - except.length);
  const closed = (await rows()).filter(({ state }) => state === 'done');
  expect(closed).toHaveLength(done.count);
  expect(must(await ledger.found(view.query))).toHaveLength(5 + except.length);
  must(await ledger.apply({ type: 'undo', id: done.undo }));
  expect((await rows()).filter(({ state }) => state === 'done')).toEqual([]);
  expect(must(await ledger.found('schlagwort:gibtesnicht'))).toEqual([]);
  await ledger.close();
});

it('gives a new tag to all of a view, and deletes all of the trash for good, but what was taken out', async () => {
  const ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => sampleNow });
  const rows = async () => [...((await drain(ledger)).rows.get('conversation')?.values() ?? [])] as Conversation[];
  must(await ledger.system({ type: 'putAccount', account: one }));
  const events = ['a', 'b', 'c', 'd'].map((name, at) => sampleMessage(name, at, { channel: one.channel }));
  must(await ledger.ingest(one.id, events, null));
  const [a, b, c, d] = (await rows()).map(({ id }) => id);
  if (!a || !b || !c || !d) throw new Error('too few');
  const scope = async (kind: 'inbox' | 'trash') => ({ view: { kind }, rev: await ledger.rev(), except: [a] });
  const tagged = must(
    await ledger.apply({ type: 'createTag', id: tag, name: 'VIP', ids: [b], where: await scope('inbox') }),
  );
  expect(tagged.count).toBe(3);
  expect(
    (await rows())
      .filter(({ tags }) => tags.includes(tag))
      .map(({ id }) => id)
      .sort(),
  ).toEqual([b, c, d].sort());
  must(await ledger.apply({ type: 'setState', ids: [a, b, c], state: 'trash' }));
  const gone = must(await ledger.apply({ type: 'deleteForGood', ids: [b], where: await scope('trash') }));
  expect(gone).toMatchObject({ count: 2, undo: null });
  expect((await rows()).map(({ id }) => id).sort()).toEqual([a, d].sort());
  await ledger.close();
});
