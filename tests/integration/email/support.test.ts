import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mail, startMail } from '../../support/mail/startMail';

const user = 'anna@shop.test';
const raw = 'Message-ID: <1@x>\r\nSubject: Hallo\r\nFrom: a@x.test\r\n\r\nText\r\n';
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [user] });
});
afterAll(() => mail.stop());

test('a mail handed in lies in the mailbox', async () => {
  expect(await mail.deliver(raw, user)).toMatch(/^250/);
  await expect
    .poll(() => mail.mailbox(user, 'INBOX'))
    .toMatchObject([{ uid: 1, messageId: '<1@x>', subject: 'Hallo' }]);
  expect(await mail.source(user, 'INBOX', 1)).toContain('\nText');
});

test('a mail put into a folder is there with its flags', async () => {
  mail.seed(user, 'Sent', [{ raw, at: Date.UTC(2026, 0, 1), flags: 'S' }]);
  expect(await mail.mailbox(user, 'Sent')).toMatchObject([{ messageId: '<1@x>', flags: '\\Seen' }]);
});
