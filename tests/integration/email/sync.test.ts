import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generateMailbox } from '../../support/mail/generator/mailbox';
import { readBack } from '../../support/mail/generator/encode';
import { mailAccount } from '../../support/mail/mailAccount';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, runMail, type Running } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const { mails, manifest } = generateMailbox(2000, 7);
const patience = { timeout: 30_000, interval: 20 };
let mail: Mail;
let desk: Running;

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
  for (const folder of ['INBOX', 'Sent'] as const) {
    mail.seed(
      shop,
      folder,
      mails.filter((one) => one.folder === folder),
    );
  }
  desk = await runMail(mail, mailAccount(mail, shop));
  await vi.waitUntil(() => isSynced(desk), patience);
}, 60_000);
afterAll(async () => {
  await desk.stop();
  await mail.stop();
});

test('the first sync brings every mail once, the newest first', () => {
  const told = desk.sink.events.flatMap((event) => (event.type === 'message' ? [event] : []));
  expect(told).toHaveLength(manifest.messages);
  expect(new Set(told.map(({ remoteId }) => remoteId))).toEqual(new Set(mails.map(({ content }) => content.messageId)));
  expect(desk.sink.problems).toEqual([]);
  const inbox = mails.filter(({ folder }) => folder === 'INBOX');
  const newest = inbox.slice(-50).map(({ content }) => content.messageId);
  expect(told.slice(0, 50).map(({ remoteId }) => `${remoteId}`)).toEqual(newest);
});

test('texts, people and threads are what was written', () => {
  for (const { content, folder, at } of mails) {
    const told = desk.sink.messages.get(content.messageId);
    expect(told).toMatchObject({
      subject: readBack(content.subject, content.charset),
      sentAt: content.at,
      receivedAt: at,
      direction: folder === 'Sent' ? 'out' : 'in',
      automatic: false,
      read: true,
    });
    expect(told?.to).toEqual([{ name: readBack(content.to.name, content.charset), address: content.to.address }]);
    const customer = folder === 'Sent' ? content.to : content.from;
    expect(told?.customer).toMatchObject({ id: customer.address, name: readBack(customer.name, content.charset) });
    expect(told?.thread.references).toEqual(content.references);
    const words = (text: string) => text.replace(/[>\s]+/gu, ' ').trim();
    const written = words(readBack(content.text, content.charset));
    if (content.kind === 'html') expect(words(told?.text ?? '')).toContain(written.slice(0, 500));
    else expect(words(told?.text ?? '')).toBe(written);
    expect(told?.html === null).toBe(content.kind === 'plain');
  }
});

test('files are named and measured, and fetched byte for byte', async () => {
  const told = desk
    .messages()
    .flatMap(({ remoteId, attachments }) => attachments.map((file) => ({ mail: remoteId, ...file })));
  const key = (id: string, name: string, mime: string, bytes: number) => `${id} ${name} ${mime} ${bytes}`;
  expect(told.map(({ mail: id, name, mime, bytes }) => key(id, name, mime, bytes)).sort()).toEqual(
    manifest.attachments.map(({ messageId, name, type, size }) => key(messageId, name, type, size)).sort(),
  );
  for (const file of told.filter((_, index) => index % 12 === 0)) {
    const row = { ...file, id: file.remoteId as never, sha256: null, state: 'remote' as const };
    const bytes = await desk.connector.download?.(row, file.remoteId, desk.context());
    const sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    const wanted = manifest.attachments.filter(({ messageId }) => messageId === file.mail);
    expect(wanted.map((one) => one.sha256)).toContain(sha256);
  }
});

test('new mail is there at once', async () => {
  const before = performance.now();
  await mail.deliver(rawMail({ id: '<live@kunde.test>' }), shop);
  await expect.poll(() => desk.sink.messages.has('<live@kunde.test>'), patience).toBe(true);
  expect(performance.now() - before).toBeLessThan(5_000);
});

test('a restart brings what came meanwhile, and nothing again', async () => {
  await desk.stop();
  const messages = () => desk.sink.events.filter(({ type }) => type === 'message').length;
  const before = messages();
  await mail.deliver(rawMail({ id: '<meanwhile@kunde.test>' }), shop);
  desk.start();
  await expect.poll(() => desk.sink.messages.has('<meanwhile@kunde.test>'), patience).toBe(true);
  expect(messages()).toBe(before + 1);
});

test('new numbers for all mails (UIDVALIDITY) make no mail another', async () => {
  await desk.stop();
  const before = desk.sink.messages.size;
  await mail.doveadm('mailbox', 'update', '--uid-validity', '4242', '-u', shop, 'INBOX');
  await mail.deliver(rawMail({ id: '<after@kunde.test>' }), shop);
  desk.start();
  await expect.poll(() => JSON.stringify(desk.sink.cursor), patience).toMatch(/"INBOX":\{[^}]*"4242"[^}]*"low":1,/u);
  expect(desk.sink.messages.size).toBe(before + 1);
  promise('R3', 'New numbers for all mails make no mail another', before, { parts: ['Node', 'Dovecot'] });
});
