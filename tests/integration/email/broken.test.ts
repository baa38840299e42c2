import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createRandom } from '../../support/mail/generator/random';
import { generateMailbox } from '../../support/mail/generator/mailbox';
import { mailAccount } from '../../support/mail/mailAccount';
import { mutate } from '../../support/mail/mutate';
import { isSynced, runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const count = process.env.DEEP ? 10_000 : 400;
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
});
afterAll(() => mail.stop());

test('however a mail is broken, it is shown, and it stops no other', async () => {
  const random = createRandom(99);
  const { mails } = generateMailbox(count, 3);
  mail.seed(
    shop,
    'INBOX',
    mails.map(({ raw, at }) => ({ raw: mutate(raw, random), at })),
  );
  const desk = await runMail(mail, mailAccount(mail, shop));
  await vi.waitUntil(() => isSynced(desk), { timeout: 600_000, interval: 50 });
  expect(desk.sink.events.filter(({ type }) => type === 'message')).toHaveLength(count);
  expect(desk.sink.problems).toEqual([]);
  await desk.stop();
  promise('R1', 'A broken mail is shown and stops no other', count, { parts: ['Node', 'Dovecot'] });
}, 600_000);
