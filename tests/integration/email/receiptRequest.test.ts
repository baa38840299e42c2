import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import { mailAccount } from '../../support/mail/mailAccount';
import { startMailDesk } from '../../support/mail/mailDesk';
import { rawMail } from '../../support/mail/rawMail';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [shop, customer] });
});
afterAll(() => mail.stop());

test('whoever asks for a receipt (RFC 8098) gets none, whatever is done with the mail', async () => {
  const ledger = openMemoryLedger({ zone: 'Europe/Berlin' });
  const desk = await startMailDesk(mail, mailAccount(mail, shop), ledger);
  const asking = {
    'Disposition-Notification-To': `Karla <${customer}>`,
    'Return-Receipt-To': customer,
    'X-Confirm-Reading-To': customer,
  };
  const subject = 'Bitte bestätigen';
  await mail.deliver(rawMail({ from: customer, to: shop, subject, headers: asking }), shop, customer);
  await desk.until(subject, { messageCount: 1, unread: 1 });
  const { id } = await desk.about(subject);
  const ids = [id];
  await desk.change({ type: 'setRead', ids, read: true });
  await desk.change({ type: 'setState', ids, state: 'trash' });
  await desk.settled();
  await desk.change({ type: 'deleteForGood', ids });
  await desk.settled();
  expect(await ledger.pendingOutbox()).toEqual([]);
  await desk.stop();
  await ledger.close();
  expect(await mail.mailbox(shop, 'Trash')).toEqual([]);

  // What left before this one would have arrived before it.
  await mail.deliver(rawMail({ from: shop, to: customer, subject: 'Danach' }), customer, shop);
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, { timeout: 10_000 }).toBe(1);
  expect((await mail.mailbox(customer, 'INBOX')).map((one) => one.subject)).toEqual(['Danach']);
  expect(await mail.mailbox(shop, 'Sent')).toEqual([]);
  promise('S5', 'Who asks for a receipt gets none', 1, { parts: ['Node', 'Dovecot', 'Exim'] });
});
