import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../electron/accounts/clock';
import type { LoginContext } from '../../../electron/connectors/connector';
import { rangeStep } from '../../../electron/connectors/email/login/rangeStep';
import { readCursor } from '../../../electron/connectors/email/sync/cursor';
import { createSink } from '../../contract/connectors/sink';
import { mailAccount } from '../../support/mail/mailAccount';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';

const shop = 'anna@shop.test';
const patience = { timeout: 15_000, interval: 20 };
const day = 86_400_000;
/** Mails by how many days ago they came; two folders, and numbers that do not follow the days. */
const ages = { INBOX: [700, 10, 400, 200, 80, 20, 1], Sent: [800, 300, 40] };
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
  const now = Date.now();
  for (const [folder, days] of Object.entries(ages))
    mail.seed(
      shop,
      folder,
      days.map((ago) => ({ raw: rawMail({ id: `<${ago}@kunde.test>`, from: shop }), at: now - ago * day })),
    );
});
afterAll(() => mail.stop());

const all = [...ages.INBOX, ...ages.Sent];
const within = (most: number) => all.filter((ago) => ago < most).sort((a, b) => a - b);

test('only what the range holds is fetched; a wider one fetches the rest once, as history; a narrower one takes nothing', async () => {
  const sink = createSink();
  const known = () => [...sink.messages.keys()].map((id) => Number(/\d+/u.exec(id)?.[0])).sort((a, b) => a - b);
  const fetched = () => sink.events.flatMap((event) => (event.type === 'message' ? [event] : []));
  const reading = async (months: number | null, wanted: number[]) => {
    const desk = await runMail(mail, mailAccount(mail, shop, { months }), { sink });
    await expect.poll(known, patience).toEqual(wanted);
    const folders = () => Object.values(readCursor(sink.cursor).folders);
    const through = () => isSynced(desk) && folders().every(({ low }) => low === 1);
    await expect.poll(through, patience).toBe(true);
    await desk.stop();
  };
  await reading(3, within(85));
  expect(fetched().every(({ history }) => history === undefined)).toBe(true);
  sink.statuses.length = 0;
  await reading(12, within(360));
  const far = sink.statuses.flatMap(({ progress }) => progress ?? []);
  expect(far.at(-1), 'a wider range says how far it is, from the beginning').toMatchObject({ done: 2, total: 2 });
  expect(sink.statuses.at(-1)).toMatchObject({ state: 'live' });
  expect(sink.statuses.at(-1)).not.toHaveProperty('progress');
  expect(readCursor(sink.cursor)).not.toHaveProperty('read');
  const older = fetched().filter(({ history }) => history);
  expect(older.map(({ remoteId }) => Number(/\d+/u.exec(remoteId)?.[0])).sort((a, b) => a - b)).toEqual([200, 300]);
  await reading(1, within(360));
  await reading(null, within(Infinity));
  expect(fetched(), 'nothing was fetched twice').toHaveLength(all.length);
  await mail.deliver(rawMail({ id: '<5@kunde.test>' }), shop);
  const desk = await runMail(mail, mailAccount(mail, shop, { months: null }), { sink });
  await expect.poll(() => sink.messages.get('<5@kunde.test>')?.history, patience).toBeUndefined();
  await expect.poll(known, patience).toContain(5);
  await desk.stop();
});

test('new numbers for all mails (UIDVALIDITY) let go of nothing that was read', async () => {
  const sink = createSink();
  const start = (months: number | null) => runMail(mail, mailAccount(mail, shop, { months }), { sink });
  const whole = await start(null);
  await expect.poll(() => isSynced(whole), patience).toBe(true);
  await whole.stop();
  const before = sink.messages.size;
  await mail.doveadm('mailbox', 'update', '--uid-validity', '4242', '-u', shop, 'INBOX');
  const narrow = await start(1);
  await expect.poll(() => JSON.stringify(sink.cursor), patience).toMatch(/"INBOX":\{[^}]*"4242"[^}]*"low":1,/u);
  const box = sink.events.flatMap((event) => (event.type === 'message' && event.copy ? [event.copy] : []));
  expect(box.filter((copy) => copy.box === '4242 INBOX').length).toBeGreaterThanOrEqual(ages.INBOX.length);
  expect(sink.messages.size).toBe(before);
  await narrow.stop();
});

test('the login of a large mailbox asks how far back, with the counts; a small one is fetched as a whole', async () => {
  const reach = {
    account: mailAccount(mail, shop),
    secret: () => Promise.resolve(mail.password),
    signal: new AbortController().signal,
  };
  const context: Pick<LoginContext, 'clock' | 'language'> = { clock: systemClock, language: 'de' };
  expect(await rangeStep(reach, { ca: mail.ca }, context)).toBeNull();
  const step = await rangeStep(reach, { ca: mail.ca }, context, 5);
  expect(step).toMatchObject({ kind: 'ask', id: 'range', fields: [{ name: 'range', value: 'all' }] });
  const facts = step?.kind === 'ask' ? step.notes?.[0]?.facts : null;
  expect(facts).toEqual({
    inAll: `${all.length + 1}`,
    in12: `${within(360).length + 1}`,
    in3: `${within(85).length + 1}`,
  });
  const unreachable = { ...reach, secret: () => Promise.resolve('falsch1') };
  expect(await rangeStep(unreachable, { ca: mail.ca }, context, 5), 'no reason not to connect').toBeNull();
});

test('a first sync that was interrupted goes on counting where it was', async () => {
  const sink = createSink();
  const { version, folders } = readCursor(null);
  sink.cursor = { version, synced: false, read: 40, folders };
  const desk = await runMail(mail, mailAccount(mail, shop), { sink });
  await expect.poll(() => isSynced(desk), patience).toBe(true);
  await desk.stop();
  const told = sink.statuses.flatMap(({ progress }) => (progress?.total ? [progress] : []));
  expect(told.at(-1)).toMatchObject({ done: 40 + all.length + 1, total: 40 + all.length + 1 });
  expect(Math.min(...told.map(({ done }) => done))).toBeGreaterThanOrEqual(40);
});
