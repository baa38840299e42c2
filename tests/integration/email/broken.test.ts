import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fetchBodies, fetchHeads } from '../../../electron/connectors/email/imap/fetchMails';
import { openImap } from '../../../electron/connectors/email/imap/client';
import { createParser } from '../../../electron/connectors/email/parse/parser';
import { createRandom } from '../../support/mail/generator/random';
import { generateMailbox } from '../../support/mail/generator/mailbox';
import { mailAccount } from '../../support/mail/mailAccount';
import { mutate } from '../../support/mail/mutate';
import { parserFile } from '../../support/mail/parserFile';
import { isSynced, runMail } from '../../support/mail/running';
import { type Mail, password, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const count = process.env.DEEP ? 10_000 : 1_000;
/** What the promise allows for one mail, in ms. */
const longest = 2_000;
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
  const random = createRandom(99);
  const { mails } = generateMailbox(count, 3);
  mail.seed(
    shop,
    'INBOX',
    mails.map(({ raw, at }) => ({ raw: mutate(raw, random), at })),
  );
}, 120_000);
afterAll(() => mail.stop(), 120_000);

test(`R1 ${count} mutated mails through Dovecot: each is shown, none stops another`, async () => {
  const desk = await runMail(mail, mailAccount(mail, shop));
  await vi.waitUntil(() => isSynced(desk), { timeout: 600_000, interval: 50 });
  const told = desk.sink.events.filter((event) => event.type === 'message');
  expect(told).toHaveLength(count);
  expect(desk.sink.problems).toEqual([]);
  // What nobody can read is shown as its source, which has words.
  expect(told.filter((one) => one.mail?.unreadable === true && one.text.trim() === '')).toEqual([]);
  await desk.stop();
  promise('R1', 'A broken mail is shown and stops no other', count, { parts: ['Node', 'Dovecot'] });
}, 600_000);

test(`R1 ${count} mutated mails: none holds up the parser for 2 s`, async () => {
  const signal = new AbortController().signal;
  const reach = { account: mailAccount(mail, shop), secret: () => Promise.resolve(password), signal };
  const client = await openImap(reach, { ca: mail.ca });
  const { exists } = await client.mailboxOpen('INBOX', { readOnly: true });
  const parser = createParser(await parserFile());
  const slow: { uid: number; took: number }[] = [];
  for (let first = 1; first <= exists; first += 200) {
    const uids = Array.from({ length: Math.min(200, exists - first + 1) }, (_, at) => first + at);
    const heads = await fetchHeads(client, uids, 1);
    const bodies = await fetchBodies(client, heads);
    for (const { uid, header, size, structure } of heads) {
      if (!structure) continue;
      const begun = performance.now();
      await parser.parse({ header, size, structure, bodies: bodies.get(uid) ?? new Map<string, Uint8Array>() });
      const took = performance.now() - begun;
      if (took > longest) slow.push({ uid, took });
    }
  }
  await parser.close();
  client.close();
  expect(exists).toBe(count);
  expect(slow).toEqual([]);
  promise('R1', 'No broken mail holds up the parser for 2 s', count, { parts: ['Node', 'Dovecot'] });
}, 600_000);
