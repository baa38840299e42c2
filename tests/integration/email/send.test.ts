import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SendResult } from '@shared/channels/outgoing';
import { AttachmentId } from '@shared/domain/ids';
import { type Faults, startFaultProxy, type FaultProxy } from '../../support/mail/faultProxy';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { createRandom } from '../../support/mail/generator/random';
import { type Running, runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
const patience = { timeout: 10_000, interval: 20 };
let mail: Mail;
let proxy: FaultProxy;
let desk: Running;
let number = 0;
let key: string;

beforeAll(async () => {
  mail = await startMail({ users: [shop, customer], domains: ['strict.test'], sizeLimit: '25M', clearText: true });
  proxy = await startFaultProxy(mail.submission);
  const smtp = { host: '127.0.0.1', port: proxy.port, security: 'none' as const };
  desk = await runMail(mail, mailAccount(mail, shop, { smtp }));
});
afterAll(async () => {
  await desk.stop();
  await proxy.stop();
  await mail.stop();
});
beforeEach(() => {
  proxy.set({});
  key = `<key-${++number}@shop.test>`;
});

const copies = async (user: string, folder: string) =>
  (await mail.mailbox(user, folder)).filter(({ messageId }) => messageId === key).length;

async function send(part: Parameters<typeof outgoing>[2] = {}) {
  const phases: string[] = [];
  const result = await desk.connector.send(outgoing([customer], 'Guten Tag', part), key, desk.context(phases));
  return { result, phases };
}

/** Waits until the server has nothing left to deliver. */
const delivered = async () => {
  await expect.poll(() => mail.queued(), patience).toBe(0);
  return copies(customer, 'INBOX');
};

const up = (text: string): { up: Faults } => ({ up: { resetBefore: text } });
const down = (text: string): { down: Faults } => ({ down: { resetBefore: text } });

const cuts: [string, Parameters<FaultProxy['set']>[0], SendResult['kind']][] = [
  ['no connection', { refuse: true }, 'notSent'],
  ['greeting lost', down('220 '), 'notSent'],
  ['EHLO lost', up('EHLO'), 'notSent'],
  ['answer to EHLO lost', down('250-'), 'notSent'],
  ['log-in lost', up('AUTH'), 'notSent'],
  ['answer to log-in lost', down('235 '), 'notSent'],
  ['envelope lost', up('MAIL FROM'), 'notSent'],
  ['answer to envelope lost', down('354 '), 'notSent'],
  ['first words lost', up('Message-ID: '), 'uncertain'],
  ['last words lost', up('zuletzt'), 'uncertain'],
  ['the dot lost', up('\r\n.\r\n'), 'uncertain'],
  ['the yes lost', down('250 OK id='), 'uncertain'],
  ['the farewell lost', up('QUIT'), 'sent'],
  ['answer to the farewell lost', down('221 '), 'sent'],
];

test.each(cuts)('cut: %s', async (_, rules, expected) => {
  const text = `${'Ein langer Text. '.repeat(12_000)}zuletzt`;
  proxy.set(rules);
  const { result, phases } = await send({ text });
  expect(result.kind).toBe(expected);
  expect(phases).toEqual(expected === 'notSent' ? ['connecting'] : ['connecting', 'body']);
  const reached = await delivered();
  if (expected !== 'uncertain') expect(reached).toBe(expected === 'sent' ? 1 : 0);
  proxy.set({});
  if (expected === 'notSent') expect((await send({ text })).result.kind).toBe('sent');
  expect(await delivered()).toBe(expected === 'uncertain' ? reached : 1);
  expect(await copies(shop, 'Sent')).toBe(expected === 'uncertain' ? 0 : 1);
  promise('R6', 'A line cut at a phase of sending: nothing twice, nothing lost', 1, {
    parts: ['Node', 'Dovecot', 'Exim'],
  });
});

test('cut anywhere under TLS: never doubled, never lost without a word', async () => {
  const random = createRandom(11);
  const tls = await startFaultProxy(mail.submissions);
  const smtp = { host: 'localhost', port: tls.port, security: 'tls' as const };
  const { connector } = desk;
  const context = { ...desk.context(), account: mailAccount(mail, shop, { smtp }) };
  for (let round = 0; round < 12; round++) {
    key = `<anywhere-${round}@shop.test>`;
    const after = random.between(1, 12_000);
    tls.set(random.next() < 0.5 ? { up: { resetAfter: after } } : { down: { resetAfter: Math.ceil(after / 3) } });
    const first = await connector.send(outgoing([customer], 'Wort '.repeat(1500)), key, context);
    tls.set({});
    if (first.kind === 'notSent') {
      expect(await delivered()).toBe(0);
      await connector.send(outgoing([customer], 'Wort '), key, context);
    }
    if (first.kind === 'uncertain') expect(await delivered()).toBeLessThanOrEqual(1);
    else expect(await delivered()).toBe(1);
    promise('R6', 'A line cut at a phase of sending: nothing twice, nothing lost', 1, {
      parts: ['Node', 'Dovecot', 'Exim'],
    });
  }
  await tls.stop();
});

test('no word leaves when the go-ahead is refused', async () => {
  const context = desk.context();
  const phase = (name: string) => (name === 'body' ? Promise.reject(new Error('disk full')) : Promise.resolve());
  const result = await desk.connector.send(outgoing([customer], 'Text'), key, { ...context, phase });
  expect(result.kind).toBe('notSent');
  expect(await delivered()).toBe(0);
});

test('one refused among three: nothing leaves, and it is named', async () => {
  const { result, phases } = await send({ to: [customer, 'niemand@strict.test', shop] });
  expect(result).toMatchObject({
    kind: 'refused',
    error: { code: 'recipient.rejected', facts: { address: 'niemand@strict.test', count: 1 } },
  });
  expect(phases).toEqual(['connecting']);
  expect(await delivered()).toBe(0);
});

test('a no of the server is a no; a later is a later', async () => {
  expect((await send({ to: ['fremd@elsewhere.test'] })).result).toMatchObject({
    kind: 'refused',
    error: { code: 'recipient.rejected', facts: { address: 'fremd@elsewhere.test' } },
  });
  const { result } = await send({ to: ['later@shop.test'] });
  expect(result).toMatchObject({ kind: 'notSent', error: { code: 'recipient.unreachable' } });
  expect(result.kind === 'notSent' && result.retryAfterMs).toBeGreaterThan(0);
});

test('a file of 30 MB is larger than the server takes', async () => {
  const data = new Uint8Array(30 * 1024 * 1024);
  const id = AttachmentId.parse('catalogue');
  const file = { id, name: 'Katalog.pdf', mime: 'application/pdf', bytes: data.byteLength, sha256: null, cid: null };
  const attachment = { ...file, state: 'local' as const, width: null, height: null, durationMs: null };
  const { result } = await send({ attachments: [{ attachment, data }] });
  expect(result).toMatchObject({ kind: 'refused', error: { code: 'attachment.tooLarge' } });
  expect(await delivered()).toBe(0);
});

test.each(['kein Empfänger', 'a@b.test\r\nBcc: c@d.test', '<a@b.test>', 'a@b.test, c@d.test'])(
  'what is no address never gets into an envelope: %j',
  async (address) => {
    const { result, phases } = await send({ to: [address] });
    expect(result).toMatchObject({ kind: 'refused', error: { code: 'recipient.rejected' } });
    expect(phases).toEqual([]);
  },
);

test('a hidden copy is seen in Sent alone, a subject cannot make header lines', async () => {
  await send({ bcc: [shop], subject: 'Hallo\r\nX-Evil: 1' });
  expect(await delivered()).toBe(1);
  const [theirs] = (await mail.mailbox(customer, 'INBOX')).filter(({ messageId }) => messageId === key);
  const [ours] = (await mail.mailbox(shop, 'Sent')).filter(({ messageId }) => messageId === key);
  const received = await mail.source(customer, 'INBOX', theirs?.uid ?? 0);
  expect(received).not.toMatch(/^(?:Bcc|X-Evil):/imu);
  expect(await mail.source(shop, 'Sent', ours?.uid ?? 0)).toMatch(/^Bcc: anna@shop\.test/mu);
});

test('thousands of recipients', async () => {
  const to = Array.from({ length: 10_000 }, (_, index) => `viele${index}@elsewhere.test`);
  const { result } = await send({ to });
  expect(result.kind).toBe('refused');
});

test('a rich mail: words both plain and rich, its picture by name, once in Sent and seen again as ours', async () => {
  const cid = 'bild@tresen';
  const data = Uint8Array.from(Buffer.from('iVBORw0KGgo=', 'base64'));
  const away = { sha256: null, width: null, height: null, durationMs: null, state: 'local' as const };
  const picture = { ...away, id: 'p' as never, name: 'etikett.png', mime: 'image/png', bytes: data.length, cid };
  const { result } = await send({
    text: 'Guten Tag',
    html: `<p>Guten <strong>Tag</strong><img src="cid:${cid}" alt="etikett.png"></p>`,
    attachments: [{ attachment: picture, data }],
  });
  expect(result.kind).toBe('sent');
  expect(await delivered()).toBe(1);
  const [ours, ...more] = (await mail.mailbox(shop, 'Sent')).filter(({ messageId }) => messageId === key);
  expect(more).toEqual([]);
  const source = await mail.source(shop, 'Sent', ours?.uid ?? 0);
  for (const type of ['multipart/alternative', 'text/plain', 'text/html', 'image/png'])
    expect(source.match(new RegExp(`^Content-Type: ${type}`, 'gmu'))).toHaveLength(1);
  expect(source).toMatch(/^Content-ID: <bild@tresen>/mu);
  expect(source).toMatch(/^Content-Disposition: inline/mu);
  const echo = () => desk.messages().find(({ attemptKey }) => attemptKey === key);
  await expect.poll(() => echo()?.html, patience).toContain(`cid:${cid}`);
  expect(echo()).toMatchObject({ text: 'Guten Tag', attachments: [{ name: 'etikett.png', cid, mime: 'image/png' }] });
});
