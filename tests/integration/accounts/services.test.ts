import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountId, AttachmentId, ConversationId, DraftId, MessageId, OutboxId, type Ms } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { Result } from '@shared/errors/result';
import { startServices, type Services } from '../../../electron/accounts/services';
import { createConnectors } from '../../../electron/connectors/registry';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { memoryVault } from '../../../electron/vault/memoryVault';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { manualClock, type ManualClock } from '../../support/connectors/manualClock';

const connectors = createConnectors({ mailParser: '' });

let clock: ManualClock;
let ledger: Ledger;
let services: Services;
let saved: string;
const offered: { path: string; mime: string }[] = [];

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function rows<T>(table: string): Promise<T[]> {
  const found: T[] = [];
  let cursor = null;
  for (;;) {
    const page = await ledger.feed(cursor, 500);
    cursor = page.cursor;
    found.push(...page.rows.filter((row) => row.table === table).map(({ json }) => JSON.parse(json) as T));
    if (page.rows.length === 0 && page.cursor.rebuild === null) return found;
  }
}

beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 10, 18, 9), 60);
  saved = await mkdtemp(join(tmpdir(), 'tresen-saved-'));
  ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: clock.now });
  let id = 0;
  services = await startServices({
    ledger,
    connectors,
    practice: { kind: 'practice', accounts: () => practiceAccounts(clock.now(), () => `practice-${++id}`) },
    secrets: vaultSecrets(memoryVault()),
    clock,
    http: fetch,
    random: () => 0.5,
    runtimeSupported: false,
    shell: {
      offerFrame: (html) => `app://desk/mail/${html.length}`,
      offerFile: (file) => `app://desk/file/${offered.push(file)}`,
      saveFile: async (path, name) => {
        const { copyFile } = await import('node:fs/promises');
        await copyFile(path, join(saved, name));
        return true;
      },
      openFile: () => Promise.resolve(false),
      saveBytes: () => Promise.resolve(false),
      pickFile: () => Promise.resolve(null),
      restart: () => undefined,
      facts: () => Promise.resolve({}),
      pickFolder: () => Promise.resolve(null),
      copyInto: () => Promise.resolve(),
      dragFile: () => Promise.resolve(),
    },
  });
});

afterEach(async () => {
  const stopping = services.stop();
  await clock.advance(5_000);
  await stopping;
  await ledger.close();
  await rm(saved, { recursive: true, force: true });
});

/** Opens the practice desk and waits until every account is live. */
async function practised(): Promise<void> {
  value(await services.handlers.accounts.practise({}));
  await clock.until(async () => (await ledger.accounts()).every(({ status }) => status.state === 'live'), 600_000);
}

test('the practice desk opens once, fills itself, and leaves no trace', async () => {
  const opened = value(await services.handlers.accounts.practise({}));
  const [again] = await Promise.all([services.handlers.accounts.practise({}), services.handlers.accounts.practise({})]);
  expect(opened.accounts).toBeGreaterThanOrEqual(9);
  expect(value(again).accounts).toBe(0);
  await clock.until(async () => (await ledger.accounts()).every(({ status }) => status.state === 'live'), 600_000);
  expect((await rows('conversation')).length).toBeGreaterThanOrEqual(55);

  expect(value(await services.handlers.accounts.endPractice({})).accounts).toBe(opened.accounts);
  for (const table of ['account', 'conversation', 'message', 'customer', 'draft', 'outbox', 'counter', 'step']) {
    expect(await rows(table), table).toEqual([]);
  }
});

test('an answer leaves after its undo delay and gets another back', async () => {
  await practised();
  const talks = await rows<{ id: string; accountId: string; channel: string; state: string; lastCustomerAt: Ms }>(
    'conversation',
  );
  const talk = talks.find(({ channel, state }) => channel === 'whatsapp' && state === 'open');
  if (!talk) throw new Error('nobody waits for an answer');
  const mine = async (): Promise<Message[]> =>
    (await rows<Message>('message')).filter(({ conversationId }) => conversationId === talk.id);
  const before = await mine();
  const health = async () => value(await services.handlers.accounts.health({ id: AccountId.parse(talk.accountId) }));
  const healthBefore = await health();
  const reply = await services.handlers.changes.apply({
    type: 'send',
    outboxId: OutboxId.parse('out'),
    messageId: MessageId.parse('mine'),
    draft: {
      id: DraftId.parse('draft'),
      accountId: (await ledger.accounts()).filter(({ id }) => id === talk.accountId).map(({ id }) => id)[0] ?? fail(),
      conversationId: ConversationId.parse(talk.id),
      kind: 'reply',
      replyTo: before.at(-1)?.id ?? null,
      to: [],
      cc: [],
      bcc: [],
      subject: null,
      text: 'Gern, wir kümmern uns darum.',
      html: null,
      from: null,
      attachments: [],
      updatedAt: clock.now(),
    },
    seenUpTo: talk.lastCustomerAt,
    thenDone: false,
  });
  value(reply);
  await clock.advance(1_000);
  expect((await ledger.outboxItem(OutboxId.parse('out')))?.state).toBe('queued');
  await clock.advance(5_000);
  expect(await ledger.outboxItem(OutboxId.parse('out'))).toMatchObject({ state: 'sent', attempts: 1 });

  // What its page says: the month's messages are counted, the newest that came in is known.
  const [sentBefore, sentNow] = [healthBefore, await health()].map(({ usage: [sent] }) => sent);
  expect(sentNow).toMatchObject({ unit: 'messages', by: 'desk', used: (sentBefore?.used ?? 0) + 1 });
  expect(sentNow?.since).toBe(new Date(2026, 10, 1).getTime());
  expect((await health()).status).toMatchObject({ state: 'live', since: expect.any(Number) as number });
  const account = talks.filter(({ accountId }) => accountId === talk.accountId);
  expect(healthBefore.lastInAt).toBe(Math.max(...account.map(({ lastCustomerAt }) => lastCustomerAt ?? 0)));
  await clock.advance(60_000);
  const after = await mine();
  expect(after.filter(({ direction }) => direction === 'out').length).toBe(
    before.filter(({ direction }) => direction === 'out').length + 1,
  );
  expect(after.filter(({ direction }) => direction === 'in').length).toBeGreaterThan(
    before.filter(({ direction }) => direction === 'in').length,
  );
});

const fail = (): never => {
  throw new Error('there is no such account');
};

test('a file that stayed at its server is fetched once, shown by what it is, and saved under a plain name', async () => {
  await practised();
  const messages = await rows<Message>('message');
  const [message, file] = messages
    .flatMap((one) => one.attachments.filter(({ state }) => state === 'remote').map((part) => [one, part] as const))
    .find(([, { mime }]) => mime.startsWith('image/')) ?? [undefined, undefined];
  if (!message || !file) throw new Error('no message has a file to fetch');
  const ids = { messageId: message.id, attachmentId: AttachmentId.parse(file.id) };
  const [one, two] = await Promise.all([services.handlers.messages.file(ids), services.handlers.messages.file(ids)]);
  expect(value(one).url).toMatch(/^app:/);
  expect(value(two).url).toMatch(/^app:/);
  const shown = offered.at(-1);
  expect(shown?.mime).toMatch(/^image\//);
  const kept = await ledger.attachment(message.id, file.id);
  expect(kept).toMatchObject({ state: 'local', bytes: file.bytes });
  const { picture } = services.handlers.messages;
  expect(value(await picture({ sha256: kept?.sha256 ?? '' })).url).toMatch(/^app:/u);
  expect(offered.at(-1)).toEqual(shown);
  const words = value(await ledger.keepFile(new TextEncoder().encode('no picture')));
  for (const sha256 of [words.sha256, 'a'.repeat(64)])
    expect(await picture({ sha256 })).toMatchObject({ ok: false, error: { code: 'not.found' } });

  expect(value(await services.handlers.messages.saveFile(ids)).saved).toBe(true);
  expect((await readFile(join(saved, file.name))).length).toBe(file.bytes);
});

test('a file comes in by chunks and is kept by what is in it', async () => {
  const { messages } = services.handlers;
  const data = new Uint8Array(20_000).map((_, index) => index % 251);
  const { upload } = value(await messages.beginFile({ name: '../../a\u202Egpj.exe', mime: 'nonsense', bytes: 20_000 }));
  value(await messages.addChunk({ upload, data: data.subarray(0, 12_000) }));
  expect(value(await messages.addChunk({ upload, data: data.subarray(12_000) })).received).toBe(20_000);
  const attachment = value(await messages.endFile({ upload }));
  expect(attachment).toMatchObject({
    name: 'agpj.exe',
    mime: 'application/octet-stream',
    state: 'local',
    bytes: 20_000,
  });
  const path = ledger.filePath(attachment.sha256 ?? '');
  expect(Buffer.compare(await readFile(path ?? ''), data)).toBe(0);
  expect(await messages.endFile({ upload })).toMatchObject({ ok: false, error: { code: 'not.found' } });
});

test('an upload that is too long, too short or forgotten is refused', async () => {
  const { messages } = services.handlers;
  const begin = async (bytes: number) => value(await messages.beginFile({ name: 'a', mime: '', bytes })).upload;
  const long = await begin(3);
  expect(await messages.addChunk({ upload: long, data: new Uint8Array(4) })).toMatchObject({ ok: false });
  const short = await begin(3);
  expect(await messages.endFile({ upload: short })).toMatchObject({ ok: false, error: { code: 'attachment.missing' } });
  await begin(400_000_000);
  expect(await messages.beginFile({ name: 'b', mime: '', bytes: 400_000_000 })).toMatchObject({ ok: false });
  clock.jump(700_000);
  expect(await messages.beginFile({ name: 'b', mime: '', bytes: 400_000_000 })).toMatchObject({ ok: true });
});

test('the practice connector cannot be connected by hand', async () => {
  const kinds = value(await services.handlers.accounts.kinds({})).map(({ connector }) => connector);
  expect(kinds).toEqual([
    'email',
    'telegram',
    'twilio-sms',
    'twilio-whatsapp',
    'whatsapp',
    'sipgate',
    'fritzbox',
    'bluesky',
    'xmpp',
    'facebook',
    'instagram',
    'feed',
    'mastodon',
    'x',
  ]);
  const login = await services.handlers.accounts.login({
    session: 'session one',
    connector: 'practice',
    account: null,
    answers: {},
  });
  expect(login).toMatchObject({ ok: false, error: { code: 'connector.unknown' } });
});
