import { beforeEach, describe, expect, it } from 'vitest';
import type { Capabilities } from '@shared/channels/capabilities';
import { nativeThread } from '@shared/channels/thread';
import type { ChangeOf } from '@shared/domain/change';
import type { Draft } from '@shared/domain/draft';
import type { ConversationId } from '@shared/domain/ids';
import { DraftId, MessageId, OutboxId, RemoteId } from '@shared/domain/ids';
import { plan } from '@shared/logic/outbox/queue';
import { account, capabilities, draft, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const day = 24 * 3_600_000;
const publicly: Partial<Capabilities> = {
  visibility: 'public',
  privateReply: { withinMs: 7 * day, once: true, profile: 'chat' },
};

let desk: ReturnType<typeof rulesDesk>;
let made = 0;

beforeEach(() => {
  const { profiles } = account();
  desk = rulesDesk(account({ profiles: { ...profiles, post: capabilities(publicly) } }));
  const part = { profile: 'post', visibility: 'public' as const, thread: nativeThread('post/1', 'kunde') };
  desk.take(messageEvent('comment', monday - 3_600_000, part));
});

const thread = () => desk.conversations().find(({ profile }) => profile === 'post') as { id: ConversationId };
const talk = () => desk.conversations().find(({ profile }) => profile === 'chat');

function send(part: Partial<Draft> = {}, line?: ChangeOf<'send'>['line']): OutboxId {
  const id = OutboxId.parse(`o${++made}`);
  const replyTo = desk.memory.store.messageByRemote(account().id, RemoteId.parse('comment'));
  const written = draft(thread().id, { id: DraftId.parse(`d${made}`), replyTo, privately: true, ...part });
  desk.change({ type: 'saveDraft', draft: written });
  const messageId = MessageId.parse(`m${made}`);
  const change = { messageId, draft: written, seenUpTo: monday, thenDone: false, ...(line && { line }) };
  desk.change({ type: 'send', outboxId: id, ...change });
  return id;
}

describe('a public message answered in private', () => {
  it('goes into a talk of its own that is linked to it', () => {
    const id = send();
    expect(talk()).toMatchObject({ visibility: 'private', linkedTo: thread().id, customerName: 'Kunde' });
    expect(thread()).toMatchObject({ linkedTo: talk()?.id, state: 'waiting', hasDraft: false });
    expect(desk.memory.store.get('outbox', id)).toMatchObject({ conversationId: talk()?.id, privately: true });
  });

  it('works once a message, and again after the first failed', () => {
    const id = send();
    expect(() => send()).toThrow('reply.once');
    desk.system({ type: 'outbox', id, fields: { state: 'sending' } });
    desk.system({ type: 'outbox', id, fields: { state: 'failed' } });
    expect(() => send()).not.toThrow();
  });

  it('leaves a line in public after it, which is taken back with it and by one undo', () => {
    const line = { outboxId: 'l' as OutboxId, messageId: MessageId.parse('lm'), draftId: DraftId.parse('ld') };
    const id = send({}, { ...line, text: 'Wir haben Ihnen privat geantwortet.' });
    const row = (one: OutboxId) => desk.memory.store.get('outbox', one);
    expect(row(line.outboxId)).toMatchObject({ after: id, conversationId: thread().id, state: 'queued' });
    expect(row(line.outboxId)?.privately).toBeUndefined();
    const rows = desk.memory.all('outbox').map((one) => ({ ...one, notBefore: 0 }));
    expect(plan(rows, monday, new Set()).due.map((one) => one.id)).toEqual([id]);
    expect(plan(rows.slice(1), monday, new Set()).due.map((one) => one.id)).toEqual([line.outboxId]);

    const now = () => desk.change({ type: 'sendNow', id: line.outboxId });
    expect(now).toThrow('send.answerFirst');

    desk.change({ type: 'undo', id: null });
    expect([row(id), row(line.outboxId)?.state]).toEqual([null, 'cancelled']);
    expect(desk.memory.all('draft')).toHaveLength(1);
    expect(desk.memory.all('message').map(({ direction }) => direction)).toEqual(['in']);
  });

  it('once it left, what can be undone is its line', () => {
    const id = send(
      {},
      { outboxId: 'l' as OutboxId, messageId: MessageId.parse('lm'), draftId: DraftId.parse('ld'), text: 'Privat.' },
    );
    for (const state of ['sending', 'sent'] as const) desk.system({ type: 'outbox', id, fields: { state } });
    expect(() => desk.change({ type: 'sendNow', id: OutboxId.parse('l') })).not.toThrow();
    desk.change({ type: 'undo', id: null });
    expect(desk.memory.all('outbox').map(({ state }) => state)).toEqual(['sent', 'cancelled']);
    expect(desk.memory.all('draft')).toMatchObject([{ text: 'Privat.', conversationId: thread().id }]);
  });

  it('is refused where the channel cannot, after its time, and for what is no comment of theirs', () => {
    expect(() => send({ replyTo: null })).toThrow('not.found');
    desk.now += 8 * day;
    expect(() => send()).toThrow('window.closed');
    const plain = rulesDesk();
    plain.take(messageEvent('a', monday));
    const written = draft(plain.only().id, { privately: true });
    const messageId = MessageId.parse('m');
    const change = { draft: written, messageId, seenUpTo: 0, thenDone: false, outboxId: OutboxId.parse('o') };
    expect(() => plain.change({ type: 'send', ...change })).toThrow('unsupported');
  });

  it('taken back it is a draft below the comment again, and the talk is gone', () => {
    desk.change({ type: 'cancelSend', id: send() });
    expect(talk()).toBeUndefined();
    expect(thread()).toMatchObject({ linkedTo: null, hasDraft: true, state: 'open' });
    expect(desk.memory.all('draft')[0]).toMatchObject({ conversationId: thread().id, privately: true });
  });

  it('the answer finds the talk once the channel named it', () => {
    const id = send();
    desk.system({ type: 'outbox', id, fields: { state: 'sending' } });
    const told = { remoteId: RemoteId.parse('mid.1'), nativeThread: 'dm/7' };
    desk.system({ type: 'outbox', id, fields: { state: 'sent' }, ...told });
    desk.take(messageEvent('mid.2', monday + 1, { thread: nativeThread('dm/7', 'kunde') }));
    expect(desk.conversations()).toHaveLength(2);
    expect(talk()).toMatchObject({ messageCount: 2, linkedTo: thread().id, state: 'open' });
  });

  it('a talk that was there already takes the answer in, and is linked', () => {
    desk.take(messageEvent('mid.0', monday, { thread: nativeThread('dm/7', 'kunde') }));
    const id = send();
    desk.system({ type: 'outbox', id, fields: { state: 'sending' } });
    const told = { remoteId: RemoteId.parse('mid.1'), nativeThread: 'dm/7' };
    desk.system({ type: 'outbox', id, fields: { state: 'sent' }, ...told });
    expect(desk.conversations()).toHaveLength(2);
    expect(talk()).toMatchObject({ messageCount: 2, linkedTo: thread().id });
    expect(thread()).toMatchObject({ linkedTo: talk()?.id });
  });
});

describe('a talk a connector says grew from a comment', () => {
  const grown = { ...nativeThread('dm/7', 'kunde'), grewFrom: RemoteId.parse('comment') };

  it('is linked once; what a person took apart stays apart', () => {
    desk.take(messageEvent('mid.1', monday, { thread: grown }));
    expect(talk()?.linkedTo).toBe(thread().id);
    desk.change({ type: 'unlink', id: thread().id });
    desk.take(messageEvent('mid.1', monday, { thread: grown }));
    expect(talk()?.linkedTo).toBeNull();
  });

  it('is left alone where the comment is not known', () => {
    desk.take(messageEvent('mid.1', monday, { thread: { ...grown, grewFrom: RemoteId.parse('other') } }));
    expect(talk()?.linkedTo).toBeNull();
  });
});
