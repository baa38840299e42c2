import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Mail } from '../../../support/mail/startMail';
import { password } from '../../../support/mail/startMail';
import { customer, expect, nameServers, shop, test } from '../../support/mailTest';

const file = Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7) % 251));
const mail = [
  'From: Lieferant <lieferant@kunde.test>',
  `To: ${shop}`,
  'Subject: Angebot',
  'Message-ID: <angebot@kunde.test>',
  `Date: ${new Date(Date.now() - 3_600_000).toUTCString()}`,
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=aussen',
  '',
  '--aussen',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p style="color:green">Zehn <b>Rosen</b> <script>window.bad=1</script><img src="https://t.test/p.gif"></p>',
  '--aussen',
  'Content-Type: application/octet-stream; name="preise.bin"',
  'Content-Disposition: attachment; filename="preise.bin"',
  'Content-Transfer-Encoding: base64',
  '',
  ...(file.toString('base64').match(/.{1,76}/gu) ?? []),
  '--aussen--',
  '',
].join('\r\n');

async function received(server: Mail, number: number) {
  await expect.poll(async () => (await server.mailbox(customer, 'INBOX')).length, { timeout: 30_000 }).toBe(number);
  const got = (await server.mailbox(customer, 'INBOX')).at(-1);
  return PostalMime.parse(await server.source(customer, 'INBOX', got?.uid ?? 0));
}

test('a file still at its server is forwarded whole, and an answer quotes the mail as it looks', async ({
  ui,
  mail: server,
}) => {
  const { page, press, words } = ui;
  server.seed(shop, 'INBOX', [{ raw: mail, at: Date.now() - 3_600_000 }]);
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await nameServers(ui, server);
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible();
  await press('Enter');
  await ui.openCustomer('Lieferant');

  // Nobody has opened the file: its bytes are not here.
  await press('f');
  const to = page.getByRole('combobox', { name: words('composer.to') });
  await expect(to).toBeFocused();
  await to.fill(customer);
  await press('Control+Enter');
  await expect(page.getByText(words('composer.warn.stranger', { address: customer }))).toBeVisible();
  await press('Control+Enter', 'Control+Enter');
  const forwarded = await received(server, 1);
  expect(forwarded.subject).toBe('Fwd: Angebot');
  const [attached] = forwarded.attachments.filter(({ filename }) => filename === 'preise.bin');
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(attached?.content instanceof ArrayBuffer && sha256(new Uint8Array(attached.content))).toBe(sha256(file));

  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Gern zehn.');
  await to.fill(customer);
  await press('Control+Enter', 'Control+Enter');
  const answer = await received(server, 2);
  expect(answer.html).toMatch(/<blockquote[^>]*>[^]*Zehn <b>Rosen<\/b>/u);
  expect(answer.html).not.toMatch(/<script|t\.test/u);
  expect(answer.text).toContain('> Zehn Rosen');
});
