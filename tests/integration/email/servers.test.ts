import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../../electron/accounts/clock';
import type { Clock } from '../../../electron/connectors/connector';
import { startFaultProxy } from '../../support/mail/faultProxy';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, runMail } from '../../support/mail/running';
import { type Mail, type MailOptions, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
const patience = { timeout: 15_000, interval: 20 };
const after: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

async function server(options: Partial<MailOptions> = {}): Promise<Mail> {
  const mail = await startMail({ users: [shop, customer], ...options });
  after.push(() => mail.stop());
  return mail;
}
/** Sleeps are a hundred times shorter, so that what comes by the minute comes soon. */
const fast: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 100, signal) };
async function run(mail: Mail, config: Parameters<typeof mailAccount>[2] = {}, clock = systemClock) {
  const desk = await runMail(mail, mailAccount(mail, shop, config), { clock });
  after.push(() => desk.stop());
  return desk;
}
const inSent = async (mail: Mail, id: string) =>
  (await mail.mailbox(shop, 'Sent')).filter(({ messageId }) => messageId === id).length;

test('a mailbox without any folder gets a Sent with the first answer', async () => {
  const mail = await server({ folders: {} });
  const desk = await run(mail);
  await expect.poll(() => isSynced(desk), patience).toBe(true);
  const result = await desk.connector.send(outgoing([customer], 'Erste'), '<first@shop.test>', desk.context());
  expect(result.kind).toBe('sent');
  expect(await inSent(mail, '<first@shop.test>')).toBe(1);
});

test('folders are known by German names too', async () => {
  const mail = await server({ folders: { 'Gesendete Objekte': '', Papierkorb: '' } });
  mail.seed(shop, 'Gesendete Objekte', [{ raw: rawMail({ from: shop, to: customer, text: 'Von uns' }), at: 1e12 }]);
  const desk = await run(mail);
  await expect.poll(() => isSynced(desk), patience).toBe(true);
  expect(desk.messages()).toMatchObject([{ text: 'Von uns', direction: 'out', customer: { id: customer } }]);
});

test.each(['auto', 'server'] as const)('a server that saves what it sends (%s): one copy', async (sentCopy) => {
  const mail = await server({ savesSent: true });
  const desk = await run(mail, { sentCopy });
  const result = await desk.connector.send(outgoing([customer], 'Einmal'), '<once@shop.test>', desk.context());
  expect(result.kind).toBe('sent');
  await expect.poll(() => inSent(mail, '<once@shop.test>'), patience).toBe(1);
  await expect.poll(() => desk.sink.messages.has('<once@shop.test>'), patience).toBe(true);
  expect(await inSent(mail, '<once@shop.test>')).toBe(1);
  promise('R7', 'One copy in Sent where the server makes one itself', 1, { parts: ['Node', 'Dovecot', 'Exim'] });
  expect(await desk.connector.findSent?.('<once@shop.test>', outgoing([], ''), desk.context())).toMatchObject({
    kind: 'sent',
  });
});

test('without IDLE, CONDSTORE, MOVE and the like', async () => {
  const mail = await server({ capability: 'IMAP4rev1' });
  mail.seed(shop, 'INBOX', [{ raw: rawMail({ id: '<plain@kunde.test>', text: 'Schlicht' }), at: 1e12 }]);
  const desk = await run(mail, {}, fast);
  await expect.poll(() => isSynced(desk), patience).toBe(true);
  await mail.deliver(rawMail({ id: '<polled@kunde.test>' }), shop);
  await expect.poll(() => desk.sink.messages.has('<polled@kunde.test>'), patience).toBe(true);
  const move = { target: desk.messages()[0]?.remoteId as never, field: 'place' as const, wanted: 'archive' };
  expect(await desk.connector.serverChange?.(move, desk.context())).toMatchObject({ kind: 'sent' });
  expect(await mail.mailbox(shop, 'Archive')).toMatchObject([{ messageId: '<plain@kunde.test>' }]);
  const about = await desk.connector.describe?.(mailAccount(mail, shop), desk.context());
  expect(about, 'what stays marked is said on the account page').toMatchObject({ leavesMarked: true, error: null });
  const left = await mail.mailbox(shop, 'INBOX');
  expect(left.map(({ flags }) => flags.includes('\\Deleted'))).toEqual([true, false]);
  const listed = () => desk.sink.events.findLast((event) => event.type === 'listing' && event.box.includes('INBOX'));
  const [, stays] = left;
  await expect
    .poll(listed, { ...patience, message: 'what is only marked is listed there no more' })
    .toMatchObject({ numbers: [[stays?.uid, stays?.uid]] });
});

test('a mail whose description is nonsense is shown as its source, the others as they are', async () => {
  const mail = await server();
  const raw = (name: string) => rawMail({ id: `<${name}@kunde.test>`, text: `Text ${name}` });
  mail.seed(
    shop,
    'INBOX',
    ['a', 'unfug', 'c'].map((name, index) => ({ raw: raw(name), at: 1e12 + index })),
  );
  const down = { rewrite: (text: string) => text.replace(/(\* 2 FETCH \([^\r]*BODYSTRUCTURE )\(/u, '$1(((') };
  const proxy = await startFaultProxy(mail.imap, { down });
  after.push(() => proxy.stop());
  const desk = await run(mail, { imap: { host: '127.0.0.1', port: proxy.port, security: 'none' } });
  await expect.poll(() => isSynced(desk), patience).toBe(true);
  const texts = desk.messages().map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Text a', 'Text c', expect.stringMatching(/^From: [^]*Text unfug/u)]));
});

test('a line that dies at any point of a sync: everything is there once, soon', async () => {
  const mail = await server();
  const mails = Array.from({ length: 300 }, (_, index) => ({
    raw: rawMail({ id: `<m${index}@kunde.test>`, text: `Text ${index}` }),
    at: 1e12 + index * 1000,
  }));
  mail.seed(shop, 'INBOX', mails);
  const proxy = await startFaultProxy(mail.imap);
  after.push(() => proxy.stop());
  let budget = 6_000;
  proxy.set({ down: { resetAfter: budget } });
  const desk = await run(mail, { imap: { host: 'localhost', port: proxy.port, security: 'starttls' } });
  const grow = setInterval(() => proxy.set({ down: { resetAfter: (budget *= 2) } }), 400);
  await expect.poll(() => isSynced(desk), { timeout: 18_000, interval: 50 }).toBe(true);
  clearInterval(grow);
  expect(desk.messages()).toHaveLength(300);
  const done = desk.sink.statuses.flatMap(({ progress }) => (progress ? [progress.done] : []));
  expect(done, 'a new connection goes on counting').toEqual([...done].sort((a, b) => a - b));
  expect(Math.max(...done)).toBeGreaterThanOrEqual(250);
  promise('R5', 'A line that dies again and again: 300 mails, each there once', 1, { parts: ['Node', 'Dovecot'] });
  expect(desk.sink.problems).toEqual([]);
});
