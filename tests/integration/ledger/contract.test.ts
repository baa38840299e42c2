import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { DraftId, MessageId, OutboxId, RemoteId, type ConversationId } from '@shared/domain/ids';
import { defaultNotifications } from '@shared/logic/notifications/quiet';
import type { Ledger } from '../../../electron/ledger/store';
import { inline, inMemory, scratchFolder, threaded, type Opening } from '../../support/ledger/openings';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';
import { bundleWorkers, type Bundled } from '../../support/ledger/workers';

const account = sampleAccount('a1');
let workers: Bundled;
beforeAll(async () => {
  workers = await bundleWorkers();
});
afterAll(() => workers.remove());

const ways: [string, (dir: string) => Opening][] = [
  ['in memory', () => inMemory()],
  ['in a file, inline', (dir) => inline(dir)],
  ['in a file, over threads', (dir) => threaded(dir, workers)],
];

describe.each(ways)('the ledger %s', (_name, way) => {
  let ledger: Ledger;
  let opening: Opening;
  let remove: () => void;
  let now = sampleNow;

  beforeEach(async () => {
    now = sampleNow;
    const scratch = scratchFolder();
    remove = scratch.remove;
    mkdirSync(join(scratch.dir, 'desk'));
    opening = way(join(scratch.dir, 'desk'));
    ledger = await opening.open(() => now);
    await ledger.system({ type: 'putAccount', account });
  });
  afterEach(async () => {
    await ledger.close();
    remove();
  });

  const rowsOf = async <T>(table: string) => [...((await drain(ledger)).rows.get(table)?.values() ?? [])] as T[];
  const onlyConversation = async () => (await rowsOf<Conversation>('conversation'))[0] as Conversation;
  const arrive = (from: number, to: number, thread = 't1') =>
    ledger.ingest(
      account.id,
      Array.from({ length: to - from }, (_, at) => sampleMessage(thread, from + at)),
      to,
    );
  const draft = (conversationId: ConversationId, text: string) => ({
    id: DraftId.parse('d1'),
    accountId: account.id,
    conversationId,
    kind: 'reply' as const,
    replyTo: null,
    to: ['customer-t1'],
    html: null,
    from: null,
    cc: [],
    bcc: [],
    subject: null,
    text,
    attachments: [],
    updatedAt: now,
  });

  it('opens healthy and empty', async () => {
    expect(ledger.health).toEqual({ state: 'ok', error: null });
    expect(ledger.id).not.toBe('');
    expect(await ledger.accounts()).toEqual([account]);
    expect(await ledger.cursor(account.id)).toBeNull();
  });

  it('keeps events with their cursor and tells what is news', async () => {
    const done = await arrive(0, 3);
    expect(done.ok && done.value.arrived).toHaveLength(3);
    expect(await ledger.cursor(account.id)).toBe(3);
    expect((await onlyConversation()).messageCount).toBe(3);
    expect(done.ok && done.value.rev).toBe(await ledger.rev());
  });

  it('answers what notifications are decided by: the conversation, counters, what may be announced', async () => {
    await arrive(0, 3);
    const { id } = await onlyConversation();
    expect(await ledger.conversation(id)).toEqual(await onlyConversation());
    expect(await ledger.conversation('none' as typeof id)).toBeNull();
    expect(await ledger.counter('unread')).toBe(1);
    expect(await ledger.counter('none')).toBe(0);
    expect(await ledger.notifications()).toBeNull();
    const value = defaultNotifications('Europe/Berlin');
    expect((await ledger.apply({ type: 'editSetting', setting: { id: 'notifications', value } })).ok).toBe(true);
    expect(await ledger.notifications()).toEqual(value);
  });

  it('answers a conversation by the id it had before it became one with another', async () => {
    const mail = (number: number, id: string, parent: string) => {
      const hints = { nativeThread: null, references: [parent], inReplyTo: parent, subject: null, noReply: false };
      const remoteId = RemoteId.parse(id);
      return sampleMessage(id, number, { remoteId, thread: { ...hints, counterpart: 'a@x.test' } });
    };
    await ledger.ingest(account.id, [mail(2, 'b', 'a')], 1);
    await ledger.ingest(account.id, [mail(3, 'c', 'x')], 2);
    const before = await rowsOf<Conversation>('conversation');
    expect(before).toHaveLength(2);
    await ledger.ingest(account.id, [mail(1, 'x', 'a')], 3);
    const one = await onlyConversation();
    const found = await Promise.all(before.map(({ id }) => ledger.conversation(id)));
    expect(found.map((row) => row?.id)).toEqual([one.id, one.id]);
    expect(one.messageCount).toBe(3);
  });

  it('takes the same events twice without doubling', async () => {
    await arrive(0, 5);
    const rev = await ledger.rev();
    const again = await arrive(0, 5);
    expect(again.ok && again.value.arrived).toEqual([]);
    expect(await ledger.rev()).toBe(rev);
  });

  it('takes a batch of thousands and keeps all of it', async () => {
    const events = Array.from({ length: 3000 }, (_, at) => sampleMessage(`t${at % 50}`, at));
    expect((await ledger.ingest(account.id, events, 'end')).ok).toBe(true);
    expect(await rowsOf('message')).toHaveLength(3000);
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  });

  it('refuses events of an account that is gone', async () => {
    await ledger.system({ type: 'removeAccount', id: account.id });
    expect(await arrive(0, 1)).toEqual({ ok: false, error: { code: 'not.found', facts: {} } });
  });

  it('lets a command in between the parts of a big batch', async () => {
    await arrive(0, 1);
    const { id } = await onlyConversation();
    const order: string[] = [];
    const events = Array.from({ length: 3000 }, (_, at) => sampleMessage('t2', at));
    const batch = ledger.ingest(account.id, events, 'end').then(() => order.push('batch'));
    const command = ledger
      .apply({ type: 'setFlag', ids: [id], flag: 'starred', value: true })
      .then(() => order.push('command'));
    await Promise.all([batch, command]);
    expect(order).toEqual(['command', 'batch']);
  });

  it('applies a change, takes it back, and says so by rev and span', async () => {
    await arrive(0, 1);
    const { id } = await onlyConversation();
    const spans: { from: number; to: number }[] = [];
    ledger.onSpan((span) => spans.push(span));
    const done = await ledger.apply({ type: 'setState', ids: [id], state: 'done' });
    expect(done).toMatchObject({ ok: true, value: { what: 'done', count: 1, rev: spans[0]?.to } });
    expect((await onlyConversation()).state).toBe('done');
    const span = spans[0] ?? { from: 0, to: 0 };
    const changed = await ledger.changed(span, 100);
    expect(changed.rows.map(({ table }) => table)).toContain('conversation');
    expect((await ledger.apply({ type: 'undo', id: null })).ok).toBe(true);
    expect((await onlyConversation()).state).toBe('open');
  });

  it('leaves no trace of a refused change', async () => {
    await arrive(0, 1);
    const rev = await ledger.rev();
    const ids = [(await onlyConversation()).id, 'nobody' as ConversationId];
    expect(await ledger.apply({ type: 'setState', ids, state: 'done' })).toMatchObject({
      ok: false,
      error: { code: 'not.found' },
    });
    expect(await ledger.rev()).toBe(rev);
    expect((await onlyConversation()).state).toBe('open');
  });

  it('gives a connector what it needs to send, files included', async () => {
    await arrive(0, 2);
    const { id } = await onlyConversation();
    const [first, second] = (await rowsOf<{ id: MessageId; seq: number }>('message')).sort((a, b) => a.seq - b.seq);
    const kept = await ledger.keepFile(new TextEncoder().encode('Kassenbon'));
    if (!kept.ok || !first || !second) throw new Error('not kept');
    const file = { id: 'f1', name: 'bon.txt', mime: 'text/plain', bytes: 9, sha256: kept.value.sha256 };
    const attachment = { ...file, state: 'local', cid: null, width: null, height: null, durationMs: null };
    const outboxId = OutboxId.parse('o1');
    const sent = await ledger.apply({
      type: 'send',
      outboxId,
      messageId: MessageId.parse('m1'),
      draft: { ...draft(id, 'Gern'), replyTo: second.id, attachments: [attachment as never] },
      seenUpTo: now,
      thenDone: false,
    });
    expect(sent.ok).toBe(true);
    expect((await ledger.pendingOutbox()).map((item) => item.id)).toEqual([outboxId]);
    const outgoing = await ledger.outgoing(outboxId);
    expect(outgoing).toMatchObject({
      ok: true,
      value: { nativeThread: 't1', replyTo: 't1/1', references: ['t1/0', 't1/1'], text: 'Gern' },
    });
    expect(outgoing.ok && Buffer.from(outgoing.value.attachments[0]?.data ?? []).toString()).toBe('Kassenbon');
    await ledger.system({ type: 'outbox', id: outboxId, fields: { state: 'sent', sentAt: now } });
    expect(await ledger.pendingOutbox()).toEqual([]);
    expect((await ledger.outboxItem(outboxId))?.state).toBe('sent');
  });

  it('names a file that is gone', async () => {
    await arrive(0, 1);
    const { id } = await onlyConversation();
    const attachment = { id: 'f1', name: 'weg.pdf', mime: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64) };
    const outboxId = OutboxId.parse('o1');
    const rest = { state: 'local', cid: null, width: null, height: null, durationMs: null };
    await ledger.apply({
      type: 'send',
      outboxId,
      messageId: MessageId.parse('m1'),
      draft: { ...draft(id, 'Anbei'), attachments: [{ ...attachment, ...rest } as never] },
      seenUpTo: now,
      thenDone: false,
    });
    expect(await ledger.outgoing(outboxId)).toEqual({
      ok: false,
      error: { code: 'attachment.missing', facts: { name: 'weg.pdf' } },
    });
  });

  it('keeps HTML, server ids and files of a message', async () => {
    const data = new TextEncoder().encode('Bild');
    const file = { remoteId: 'f1' as never, name: 'bild.png', mime: 'image/png', bytes: 4, cid: null, data };
    const html = '<p>Größe\0 \ud83d\ude00</p>';
    const attachments = [{ ...file, width: null, height: null, durationMs: null }];
    await ledger.ingest(account.id, [sampleMessage('t1', 0, { html, attachments })], 1);
    const [message] = await rowsOf<{ id: MessageId; attachments: { id: never; sha256: string }[] }>('message');
    if (!message) throw new Error('no message');
    expect(await ledger.html(message.id)).toBe(html);
    expect(await ledger.remoteOf(message.id)).toBe('t1/0');
    expect(await ledger.accountOf(message.id)).toBe(account.id);
    const kept = await ledger.attachment(message.id, 'f1' as never);
    expect(kept).toMatchObject({ name: 'bild.png', state: 'local' });
    expect(ledger.filePath(kept?.sha256 ?? '')).not.toBeNull();
    expect(ledger.filePath('../../etc/passwd')).toBeNull();
  });

  it('removes with an account the files that only it names', async () => {
    const other = sampleAccount('a2');
    await ledger.system({ type: 'putAccount', account: other });
    const bytes = (text: string) => ({ data: new TextEncoder().encode(text), bytes: text.length, mime: 'text/plain' });
    const rest = { cid: null, width: null, height: null, durationMs: null };
    const file = (id: string, text: string) => ({ ...rest, ...bytes(text), remoteId: id as never, name: `${id}.txt` });
    const both = [file('own', 'nur hier'), file('shared', 'auch dort')];
    await ledger.ingest(account.id, [sampleMessage('t1', 0, { attachments: both })], 1);
    await ledger.ingest(other.id, [sampleMessage('t2', 0, { attachments: [file('again', 'auch dort')] })], 1);
    const rows = await rowsOf<{ attachments: { name: string; sha256: string }[] }>('message');
    const path = (name: string) =>
      ledger.filePath(rows.flatMap(({ attachments }) => attachments).find((a) => a.name === name)?.sha256 ?? '');
    expect(path('own.txt')).not.toBeNull();
    await ledger.system({ type: 'removeAccount', id: account.id });
    expect(path('own.txt')).toBeNull();
    expect(path('again.txt')).not.toBeNull();
  });

  it('wakes what sleeps and knows the next time', async () => {
    await arrive(0, 1);
    const { id } = await onlyConversation();
    expect(await ledger.nextSnoozeAt()).toBeNull();
    await ledger.apply({ type: 'snooze', ids: [id], until: now + 5000, zone: 'Europe/Berlin', onReply: true });
    expect(await ledger.nextSnoozeAt()).toBe(now + 5000);
    now += 5000;
    await ledger.system({ type: 'wakeSnoozed' });
    expect((await onlyConversation()).state).toBe('open');
    expect(await ledger.nextSnoozeAt()).toBeNull();
  });

  it('knows the newest customer message', async () => {
    expect(await ledger.newestCustomerMessage('nobody' as ConversationId)).toBe(0);
    await arrive(0, 3);
    await ledger.ingest(account.id, [sampleMessage('t1', 9, { automatic: true })], 4);
    expect(await ledger.newestCustomerMessage((await onlyConversation()).id)).toBe(sampleNow + 2000);
  });

  it('joins customers by an alias row, shows one name, and splits them again', async () => {
    await arrive(0, 1);
    await arrive(0, 1, 't2');
    const shown = async () =>
      new Map((await rowsOf<Conversation>('conversation')).map((row) => [row.customerId, row.customerName]));
    const start = await shown();
    const [into, from] = [...start.keys()];
    if (!into || !from) throw new Error('too few customers');
    const both = new Map([...start.keys()].map((id) => [id, start.get(into)]));
    for (const back of [
      { type: 'undo', id: null },
      { type: 'splitCustomer', id: into },
    ] as const) {
      expect(await ledger.apply({ type: 'joinCustomers', into, from })).toMatchObject({ ok: true });
      expect(await shown()).toEqual(both);
      expect(await rowsOf('alias')).toEqual([{ id: from, table: 'customer', target: into }]);
      expect(await ledger.apply(back)).toMatchObject({ ok: true });
      expect(await shown()).toEqual(start);
      expect(await rowsOf('alias')).toEqual([]);
    }
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  });

  it('keeps settings', async () => {
    expect(await ledger.setting('lastBackup')).toBeNull();
    await ledger.setSetting('lastBackup', { at: 5 });
    expect(await ledger.setting('lastBackup')).toEqual({ at: 5 });
  });

  it('survives texts SQLite cannot keep as they are', async () => {
    const nasty = { remoteId: 'a\0b\ud800' as never, text: 'x\0y\udfff', subject: 'م\u202erechts' };
    const customer = { scope: 'sample', id: 'c\0d', name: '\ud800'.repeat(400), language: null };
    const events = [sampleMessage('t1', 0, { ...nasty, customer, author: customer })];
    expect((await ledger.ingest(account.id, events, 1)).ok).toBe(true);
    expect(await ledger.ingest(account.id, events, 1)).toMatchObject({ ok: true, value: { arrived: [] } });
    const [message] = await rowsOf<{ id: MessageId; text: string }>('message');
    expect(message?.text).toBe('x\0y\udfff');
    expect(await ledger.remoteOf(message?.id as MessageId)).toBe(nasty.remoteId);
    expect(await ledger.html('m\0' as MessageId)).toBeNull();
    expect(await ledger.apply({ type: 'setRead', ids: ['c\0' as never], read: true })).toMatchObject({ ok: false });
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  });

  it('answers ledger.closed after close', async () => {
    await ledger.close();
    await ledger.close();
    const closed = { ok: false, error: { code: 'ledger.closed', facts: {} } };
    expect(await arrive(0, 1)).toEqual(closed);
    expect(await ledger.apply({ type: 'undo', id: null })).toEqual(closed);
    expect(await ledger.search({ query: 'a', before: null, limit: 1 })).toEqual(closed);
    expect(await ledger.check()).toEqual(closed);
    expect(await ledger.accounts()).toEqual([]);
    expect(await ledger.html('m' as MessageId)).toBeNull();
  });

  it('finds everything again after it was closed', async () => {
    if (opening.dir === null) return expect(await ledger.backup()).toMatchObject({ error: { code: 'unsupported' } });
    await arrive(0, 20);
    const before = await drain(ledger);
    const { id } = ledger;
    await ledger.close();
    ledger = await opening.open(() => now);
    expect(ledger.id).toBe(id);
    expect((await drain(ledger)).rows).toEqual(before.rows);
    expect(await ledger.cursor(account.id)).toBe(20);
  });

  it('keeps what a connector cannot read until it can, or the account goes, and 90 days at most', async () => {
    const raw = (key: string, payload: string) => ({ type: 'raw' as const, key, payload, at: now });
    await ledger.ingest(account.id, [raw('m1', '{"new":1}'), raw('m1', '{"new":3}')], 1);
    now += 1;
    await ledger.ingest(account.id, [raw('m2 \0', '{"new":2}')], 2);
    expect(await ledger.raws(account.id)).toEqual([
      { key: 'm1', payload: '{"new":3}' },
      { key: 'm2 \0', payload: '{"new":2}' },
    ]);
    await ledger.ingest(account.id, [{ type: 'rawRead', key: 'm2 \0' }], 3);
    expect((await ledger.raws(account.id)).map(({ key }) => key)).toEqual(['m1']);
    now += 91 * 86_400_000;
    await ledger.ingest(account.id, [raw('m3', '{}')], 4);
    expect((await ledger.raws(account.id)).map(({ key }) => key)).toEqual(['m3']);
    await ledger.system({ type: 'removeAccount', id: account.id });
    expect(await ledger.raws(account.id)).toEqual([]);
  });

  it('remembers from when to when messages may be missing, what overlaps as one', async () => {
    const gap = (from: number, to: number) => ({ type: 'gap' as const, from, to });
    await ledger.ingest(account.id, [gap(100, 200), gap(500, 600), gap(150, 250), gap(7, 7)], 1);
    expect((await rowsOf<{ gaps?: unknown }>('account'))[0]?.gaps).toEqual([
      { from: 100, to: 250 },
      { from: 500, to: 600 },
    ]);
  });
});
