import { expect, test } from 'vitest';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, runMail } from '../../support/mail/running';
import { startSendingDesk } from '../../support/mail/sendingDesk';
import { startMail } from '../../support/mail/startMail';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';

test('a full mailbox is read all the same, and what is sent from it leaves once', async () => {
  const mail = await startMail({ users: [shop, customer], quota: '20K' });
  mail.seed(shop, 'INBOX', [{ raw: rawMail({ text: 'Voll. '.repeat(10_000) }), at: 1e12 }]);
  const desk = await runMail(mail, mailAccount(mail, shop));
  await expect.poll(() => isSynced(desk), { timeout: 15_000 }).toBe(true);
  const result = await desk.connector.send(outgoing([customer], 'Trotzdem'), '<full@shop.test>', desk.context());
  expect(result.kind, 'no room for the copy makes nothing unsent').toBe('sent');
  expect(await mail.mailbox(shop, 'Sent')).toHaveLength(0);
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, { timeout: 15_000 }).toBe(1);
  await desk.stop();
  await mail.stop();
}, 60_000);

test('a mail whose copy found no room says so, and its copy is put there once there is some', async () => {
  const mail = await startMail({ users: [shop, customer], quota: '20K' });
  mail.seed(shop, 'INBOX', [{ raw: rawMail({ text: 'Voll. '.repeat(10_000) }), at: 1e12 }]);
  const desk = await startSendingDesk(mail, mailAccount(mail, shop));
  const key = await desk.write({ to: [customer], text: 'Ohne Platz' });
  await desk.until('sent');
  const full = { code: 'server.failed', facts: { context: 'full' } };
  expect(await desk.message()).toMatchObject({ delivery: 'accepted', uncopied: full });
  expect(await desk.keepCopy()).toMatchObject({ ok: false, error: full });
  expect(await desk.message()).toMatchObject({ uncopied: full });

  await mail.doveadm('expunge', '-u', shop, 'mailbox', 'INBOX', 'all');
  await mail.doveadm('-o', 'mail_plugins=quota', 'quota', 'recalc', '-u', shop);
  expect(await desk.keepCopy()).toEqual({ ok: true, value: {} });
  expect(await desk.message()).not.toHaveProperty('uncopied');
  expect((await desk.keepCopy()).ok, 'asked for twice').toBe(true);
  expect((await mail.mailbox(shop, 'Sent')).map(({ messageId }) => messageId)).toEqual([key]);
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, { timeout: 15_000 }).toBe(1);
  await desk.stop();
  await mail.stop();
}, 60_000);
