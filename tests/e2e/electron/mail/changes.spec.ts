import { rawMail } from '../../../support/mail/rawMail';
import { password } from '../../../support/mail/startMail';
import { customer, expect, nameServers, shop, test } from '../../support/mailTest';

const wait = { timeout: 30_000, intervals: [200] };

/** What a mail server says of a mail it could not deliver (RFC 3464). */
function bounceOf(messageId: string): string {
  const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  return [
    `From: Mail Delivery System <MAILER-DAEMON@shop.test>\r\nTo: ${shop}\r\nSubject: Undelivered Mail\r\n`,
    `Date: ${new Date().toUTCString()}\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <bounce@shop.test>\r\n`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n',
    part('text/plain', 'No such user.'),
    part(
      'message/delivery-status',
      `Reporting-MTA: dns; shop.test\r\n\r\nFinal-Recipient: rfc822; ${customer}\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
    ),
    part('message/rfc822', `From: ${shop}\r\nTo: ${customer}\r\nMessage-ID: ${messageId}\r\n\r\nAnbei.`),
    '--b--\r\n',
  ].join('');
}

test('a bounce at its message; spam and back; deleted for good, with a question before', async ({ ui, mail }) => {
  const { page, press, words } = ui;
  const inbox = async (folder: string) => (await mail.mailbox(shop, folder)).map(({ subject }) => subject);
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await nameServers(ui, mail);
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible();
  await press('Enter');
  const question = { from: `Karla <${customer}>`, subject: 'Frage', date: new Date().toUTCString() };
  await mail.deliver(rawMail({ ...question, text: 'Wann?' }), shop, customer);
  await expect(ui.row('Karla')).toBeVisible({ timeout: 30_000 });
  await ui.openCustomer('Karla');

  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Morgen.');
  await press('Control+Enter', 'Control+Enter');
  await expect.poll(async () => (await mail.mailbox(shop, 'Sent')).length, wait).toBe(1);
  await mail.deliver(bounceOf((await mail.mailbox(shop, 'Sent'))[0]?.messageId ?? ''), shop, 'postmaster@shop.test');
  const reason = words('conversation.trouble.failed.address', { recipient: customer });
  const ours = ui.messages().filter({ hasText: 'Morgen.' });
  await expect(ours.getByRole('status')).toContainText(reason, { timeout: 30_000 });
  await expect(ours.getByRole('status')).toContainText('5.1.1');

  await press('!');
  await expect.poll(() => inbox('Junk'), wait).toEqual(['Frage', 'Undelivered Mail']);
  await press('z');
  await expect.poll(() => inbox('Junk'), wait).toEqual([]);
  expect(await inbox('INBOX')).toContain('Frage');

  await ui.command('commands.trash');
  await expect.poll(() => inbox('Trash'), wait).toContain('Frage');
  await press('Escape', 'g', '#');
  await ui.row('Karla').click();
  await expect(ui.messages().filter({ hasText: 'Wann?' })).toBeVisible();
  const dialog = ui.dialog(words('conversation.deleteForGood.title'));
  await ui.command('commands.deleteForGood');
  await expect(dialog.getByRole('button', { name: words('common.cancel') })).toBeFocused();
  await press('Escape');
  await expect(dialog).toBeHidden();
  expect(await inbox('Trash')).toContain('Frage');
  await ui.command('commands.deleteForGood');
  await dialog.getByRole('button', { name: words('conversation.deleteForGood.confirm') }).press('Enter');
  await expect(ui.row('Karla')).toHaveCount(0);
  await expect.poll(() => inbox('Trash'), wait).not.toContain('Frage');
  expect((await mail.mailbox(shop, 'Sent')).length).toBe(1);
});
