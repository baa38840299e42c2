import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailAccount } from '../../support/mail/mailAccount';
import { noteFor, sieveDesk } from '../../support/mail/sieveDesk';
import { type Mail, startMail } from '../../support/mail/startMail';

const users = ['anna@shop.test', 'berta@shop.test', 'clara@shop.test', 'dora@shop.test'] as const;
const [anna, berta, clara, dora] = users;
const customers = ['karla@kunde.test', 'kurt@kunde.test', 'list@kunde.test', 'last@kunde.test'];
const [karla = '', kurt = '', list = '', last = ''] = customers;
const patience = { timeout: 10_000, interval: 20 };
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [...users, ...customers] });
});
afterAll(() => mail.stop());

const deskOf = (address: string) => sieveDesk(mail, mailAccount(mail, address));
let count = 0;
async function write(from: string, to: string, header = ''): Promise<void> {
  const id = `<${++count}@kunde.test>`;
  const had = (await mail.mailbox(to, 'INBOX')).length;
  await mail.deliver(
    `Message-ID: ${id}\r\nFrom: ${from}\r\nTo: ${to}\r\nSubject: Frage\r\n${header}\r\nHallo\r\n`,
    to,
    from,
  );
  await expect.poll(async () => (await mail.mailbox(to, 'INBOX')).length, patience).toBe(had + 1);
}
const answers = async (to: string) => (await mail.mailbox(to, 'INBOX')).length;

test('the server answers within the absence, each sender once, and nobody outside it', async () => {
  const desk = deskOf(anna);
  const notes = [noteFor(-1, 1), noteFor(2, 3, { id: 'later', text: 'Später' })];
  expect(await desk.state(notes)).toEqual({ ok: true, value: { state: 'offers' } });
  expect(await desk.push(notes)).toEqual({ ok: true, value: null });
  expect(await desk.state(notes)).toEqual({ ok: true, value: { state: 'covers', current: true } });
  expect(await desk.state([noteFor(-1, 2)])).toEqual({ ok: true, value: { state: 'covers', current: false } });

  await write(list, anna, 'List-Id: <x.kunde.test>\r\n');
  await write('no-reply@kunde.test', anna);
  await write(karla, anna);
  await expect.poll(() => answers(karla), patience).toBe(1);
  const [answer] = await mail.mailbox(karla, 'INBOX');
  const source = (await mail.source(karla, 'INBOX', answer?.uid ?? 0)).replace(/\r/gu, '');
  expect(source).toContain('Auto-Submitted: auto-replied');
  expect(source).toContain('Wir sind im Urlaub.\n.\n..\n"; discard;\n\nWe are away.');
  await write(karla, anna);

  // A script that replaces ours within the times of another absence: nothing goes, then the same sender of the first
  // absence is still known, and another one gets the note again. What did not come would have come before that.
  expect(await desk.push([noteFor(-3, -2), noteFor(2, 3)])).toEqual({ ok: true, value: null });
  await write(kurt, anna);
  expect(await desk.push([noteFor(-1, 2)])).toEqual({ ok: true, value: null });
  await write(karla, anna);
  await write(last, anna);
  await expect.poll(() => answers(last), patience).toBe(1);
  await expect.poll(mail.queued, patience).toBe(0);
  expect([await answers(karla), await answers(kurt), await answers(list)]).toEqual([1, 0, 0]);

  expect(await desk.withdraw()).toEqual({ ok: true, value: null });
  expect(await desk.withdraw(), 'twice').toEqual({ ok: true, value: null });
  expect(await desk.state(notes)).toEqual({ ok: true, value: { state: 'offers' } });
  expect(await desk.scripts()).toEqual([]);
});

test('a filter of the user goes on beside ours, and alone again afterwards', async () => {
  const desk = deskOf(berta);
  await desk.put(
    'mein "Filter"',
    'require ["fileinto"];\r\nif header :is "Subject" "Frage" { fileinto "Archive"; }\r\n',
  );
  expect(await desk.push([noteFor(-1, 1)])).toEqual({ ok: true, value: null });
  expect(await desk.push([noteFor(-1, 2)]), 'again').toEqual({ ok: true, value: null });
  const before = await answers(kurt);
  await mail.deliver(`From: ${kurt}\r\nTo: ${berta}\r\nSubject: Frage\r\n\r\nHallo\r\n`, berta, kurt);
  await expect.poll(() => answers(kurt), patience).toBe(before + 1);
  await expect.poll(async () => (await mail.mailbox(berta, 'Archive')).length, patience).toBe(1);
  expect(await desk.withdraw()).toEqual({ ok: true, value: null });
  expect(await desk.scripts()).toEqual([{ name: 'mein "Filter"', active: true }]);
});

test('what cannot run beside ours, or bears our name, is left alone', async () => {
  const desk = deskOf(clara);
  await desk.put('urlaub', 'require ["vacation"];\r\nvacation "Weg";\r\n');
  const refused = { code: 'away.foreignScript', facts: { account: 'Laden', script: 'urlaub' } };
  expect(await desk.push([noteFor(-1, 1)])).toEqual({ ok: false, error: refused });
  expect(await desk.scripts()).toEqual([{ name: 'urlaub', active: true }]);
  await desk.put('tresen-away', 'keep;\r\n', false);
  expect(await desk.withdraw()).toEqual({ ok: true, value: null });
  expect(await desk.push([noteFor(-1, 1)])).toMatchObject({ ok: false, error: { facts: { script: 'tresen-away' } } });
  expect((await desk.scripts()).map(({ name }) => name).sort()).toEqual(['tresen-away', 'urlaub']);
});

test('a wrong password, a stranger and no server at all are errors or plainly nothing', async () => {
  const account = mailAccount(mail, dora);
  const notes = [noteFor(-1, 1)];
  const wrong = sieveDesk({ ...mail, password: 'falsch' }, account);
  expect(await wrong.state(notes)).toMatchObject({ ok: false, error: { code: 'auth.rejected' } });
  const stranger = sieveDesk({ ...mail, ca: '' }, account);
  expect(await stranger.push(notes)).toMatchObject({ ok: false, error: { facts: { context: 'certificate' } } });
  const none = sieveDesk({ ...mail, sieve: 1 }, account);
  expect(await none.state(notes)).toEqual({ ok: true, value: { state: 'none' } });
  expect(await none.push(notes)).toMatchObject({ ok: false, error: { code: 'away.notOffered' } });
});
