import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { ServerChange } from '../../../electron/connectors/connector';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { type MailParts, rawMail } from '../../support/mail/rawMail';
import { isSynced, type Running, runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
const patience = { timeout: 15_000, interval: 20 };
let mail: Mail;
let desk: Running;

beforeAll(async () => {
  mail = await startMail({ users: [shop, customer] });
  const shared = (text: string) => ({ raw: rawMail({ id: '<form@shop.test>', text }), at: Date.UTC(2026, 10, 1) });
  mail.seed(shop, 'INBOX', [shared('Erstes'), shared('Zweites'), shared('Zweites')]);
  desk = await runMail(mail, mailAccount(mail, shop));
  await vi.waitUntil(() => isSynced(desk), patience);
});
afterAll(async () => {
  await desk.stop();
  await mail.stop();
});

const withText = (text: string) => desk.messages().filter((message) => message.text === text);
async function arrived(text: string): Promise<MessageUpsert> {
  await expect.poll(() => withText(text).length, patience).toBe(1);
  return withText(text)[0] as MessageUpsert;
}
async function write(text: string, parts: MailParts = {}): Promise<MessageUpsert> {
  await mail.deliver(rawMail({ from: `Karla <${customer}>`, ...parts, text }), shop, customer);
  return arrived(text);
}
const change = (target: RemoteId, field: ServerChange['field'], wanted: string | boolean) =>
  desk.connector.serverChange?.({ target, field, wanted }, desk.context());
const stored = async (folder: string, id: string) =>
  (await mail.mailbox(shop, folder)).filter(({ messageId }) => messageId === id);

test('an answer is threaded at the customer, with its file, once in Sent, and comes back as ours', async () => {
  const question = await write('Wo ist mein Paket?', { id: '<q1@kunde.test>', subject: 'Paket' });
  const data = Uint8Array.from([1, 2, 3, 250]);
  const attachment = { id: 'a' as never, name: 'Rücksendung.pdf', mime: 'application/pdf', bytes: 4, sha256: null };
  const file = { ...attachment, state: 'local' as const, cid: null, width: null, height: null, durationMs: null };
  const answer = outgoing([customer], 'Es kommt morgen.', {
    kind: 'reply',
    subject: 'Re: Paket',
    replyTo: question.remoteId,
    references: [RemoteId.parse('<q0@kunde.test>'), question.remoteId],
    attachments: [{ attachment: file, data }],
  });
  const phases: string[] = [];
  const result = await desk.connector.send(answer, '<answer-1@shop.test>', desk.context(phases));
  expect(result).toMatchObject({ kind: 'sent', receipt: { remoteId: '<answer-1@shop.test>' } });
  expect(phases).toEqual(['connecting', 'body']);

  const [received] = await mail.mailbox(customer, 'INBOX');
  const source = await mail.source(customer, 'INBOX', received?.uid ?? 0);
  expect(source).toMatch(/^Message-ID: <answer-1@shop\.test>/imu);
  expect(source).toMatch(/^In-Reply-To: <q1@kunde\.test>/imu);
  expect(source).toMatch(/^References: <q0@kunde\.test>\s+<q1@kunde\.test>/imu);
  expect(await stored('Sent', '<answer-1@shop.test>')).toMatchObject([{ flags: '\\Seen' }]);
  const echo = await arrived('Es kommt morgen.');
  expect(echo).toMatchObject({ direction: 'out', attemptKey: '<answer-1@shop.test>', delivery: 'accepted' });
  const [sent] = echo.attachments;
  expect(sent).toMatchObject({ name: 'Rücksendung.pdf', bytes: 4 });
  const row = { ...file, id: sent?.remoteId as never };
  expect(await desk.connector.download?.(row, sent?.remoteId as RemoteId, desk.context())).toEqual(Buffer.from(data));
});

test('a bounce belongs to the mail that bounced', async () => {
  const before = desk.sink.events.length;
  await desk.connector.send(outgoing(['niemand@shop.test'], 'Kommt nie an'), '<lost@shop.test>', desk.context());
  const news = () => desk.sink.events.slice(before);
  await expect
    .poll(() => news().find(({ type }) => type === 'receipt'), patience)
    .toMatchObject({
      type: 'receipt',
      remoteId: '<lost@shop.test>',
      delivery: 'failed',
      trouble: { kind: 'failed', recipient: 'niemand@shop.test' },
    });
  const bounce = news().flatMap((event) => (event.type === 'message' && event.direction === 'in' ? [event] : []))[0];
  expect(bounce).toMatchObject({
    automatic: true,
    customer: { id: 'niemand@shop.test' },
    thread: { inReplyTo: '<lost@shop.test>', counterpart: 'niemand@shop.test' },
  });
});

test('strangers behind one form stay apart, and get the answers', async () => {
  const form = { from: 'Kontakt <wordpress@shop.test>', subject: 'Neue Anfrage' };
  const numbers = Array.from({ length: 10 }, (_, number) => number);
  const told = await Promise.all(
    numbers.map((number) =>
      write(`Anfrage ${number}`, {
        ...form,
        headers: { 'Reply-To': `Fremde ${number} <fremd${number}@elsewhere.test>` },
      }),
    ),
  );
  for (const number of numbers) {
    expect(told[number]).toMatchObject({
      direction: 'in',
      automatic: false,
      customer: { id: `fremd${number}@elsewhere.test`, name: `Fremde ${number}` },
      thread: { counterpart: `fremd${number}@elsewhere.test`, noReply: false },
    });
  }
});

test('a shared Message-ID does not make two mails one, two copies are one', async () => {
  expect(withText('Erstes')).toHaveLength(1);
  expect(withText('Zweites')).toHaveLength(1);
  await write('Drittes', { id: '<form@shop.test>' });
  const ids = desk.messages().flatMap(({ remoteId }) => (remoteId.includes('<form@shop.test>') ? [remoteId] : []));
  expect(new Set(ids).size).toBe(3);
  const plain = RemoteId.parse('<form@shop.test>');
  expect(await change(plain, 'read', true), 'which of them is meant cannot be told').toMatchObject({ kind: 'refused' });
  const third = ids.find((id) => id === withText('Drittes')[0]?.remoteId) as RemoteId;
  expect(await change(third, 'star', true)).toMatchObject({ kind: 'sent' });
  const flags = (await stored('INBOX', plain)).map((one) => one.flags);
  expect(flags.filter((one) => one.includes('\\Flagged'))).toHaveLength(1);
});

test('without a Message-ID a mail is known by what it says', async () => {
  const told = await write('Ohne Kennung', { id: null });
  expect(told.attemptKey).toBeNull();
  expect(await change(told.remoteId, 'read', true)).toMatchObject({ kind: 'sent' });
  await desk.stop();
  await mail.doveadm('mailbox', 'update', '--uid-validity', '77', '-u', shop, 'INBOX');
  desk.start();
  await expect.poll(() => JSON.stringify(desk.sink.cursor), patience).toMatch(/"77"[^}]*"low":1,/u);
  expect(withText('Ohne Kennung')).toHaveLength(1);
});

test('read, star and answered go to the server and back', async () => {
  const { remoteId } = await write('Mit Fähnchen', { id: '<flags@kunde.test>' });
  for (const field of ['read', 'star', 'answered'] as const) {
    expect(await change(remoteId, field, true)).toMatchObject({ kind: 'sent', receipt: { remoteId } });
  }
  const flags = async () => (await stored('INBOX', remoteId))[0]?.flags.split(' ').sort();
  expect(await flags()).toEqual(['\\Answered', '\\Flagged', '\\Seen']);
  for (const field of ['read', 'star'] as const) await change(remoteId, field, false);
  expect(await flags()).toEqual(['\\Answered']);
});

test('a mail goes from place to place and is never another, whatever its number is by then', async () => {
  const { remoteId } = await write('Wandert', { id: '<moves@kunde.test>' });
  const places = { archive: 'Archive', junk: 'Junk', trash: 'Trash', inbox: 'INBOX' };
  for (const [place, folder] of Object.entries(places)) {
    await mail.doveadm('mailbox', 'update', '--uid-validity', `${1000 + folder.length}`, '-u', shop, folder);
    expect(await change(remoteId, 'place', place)).toMatchObject({ kind: 'sent' });
    expect(await change(remoteId, 'place', place), 'twice does no harm').toMatchObject({ kind: 'sent' });
    for (const other of Object.values(places)) {
      expect(await stored(other, remoteId)).toHaveLength(other === folder ? 1 : 0);
    }
  }
  expect(withText('Wandert')).toHaveLength(1);
});

test('a change of a mail that is gone is refused', async () => {
  expect(await change(RemoteId.parse('<never@was.test>'), 'read', true)).toMatchObject({
    kind: 'refused',
    error: { code: 'not.found' },
  });
  const { remoteId } = await write('Bleibt', { id: '<stays@kunde.test>' });
  expect(await change(remoteId, 'place', 'mars')).toMatchObject({
    kind: 'refused',
    error: { code: 'invalid.request' },
  });
});
