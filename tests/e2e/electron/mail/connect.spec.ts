import { rawMail } from '../../../support/mail/rawMail';
import { password } from '../../../support/mail/startMail';
import { customer, expect, nameServers, shop, test } from '../../support/mailTest';

const day = 86_400_000;
const shots = process.env.TRESEN_SHOTS;

test('from the first start to an answered mail, by keyboard alone', async ({ desk, ui, mail }) => {
  const { page, press, words } = ui;
  const now = Date.now();
  mail.seed(
    shop,
    'INBOX',
    Array.from({ length: 60 }, (_, index) => ({
      raw: rawMail({
        id: `<alt${index}@kunde.test>`,
        from: `Kunde ${index} <kunde${index}@kunde.test>`,
        to: shop,
        subject: `Anfrage ${index}`,
        text: `Frage ${index}`,
        date: new Date(now - (60 - index) * day).toUTCString(),
      }),
      at: now - (60 - index) * day,
      flags: index < 57 ? 'S' : '',
    })),
  );

  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await nameServers(ui, mail);
  await page.keyboard.type('falsch1');
  await press('Enter');
  await expect(page.getByRole('alert')).toContainText(words('error.auth.rejected', { account: shop }));
  await expect(page.getByLabel(words('login.email.password'), { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible();
  const sendTest = page.getByRole('button', { name: words('accountPage.sendTest') });
  await expect(sendTest).toBeVisible();
  await press('Shift+Tab');
  await expect(sendTest).toBeFocused();
  await press('Enter');
  await expect(page.getByText(/^Arrived after \d+ s\.$/u)).toBeVisible({ timeout: 30_000 });
  if (shots) await page.screenshot({ path: `${shots}/login-tested-en.png` });
  await press('Tab', 'Enter');

  await expect(ui.row('Kunde 59')).toBeVisible({ timeout: 20_000 });
  // Only what is unread or unanswered since 14 days starts open.
  await expect(ui.rows()).toHaveCount(13);

  await mail.deliver(
    rawMail({
      id: '<neu@kunde.test>',
      from: `Karla <${customer}>`,
      to: shop,
      subject: 'Bremse',
      text: 'Sie quietscht.',
    }),
    shop,
    customer,
  );
  // At the top at once, or gathered there while somebody works.
  await expect(ui.row('Karla').or(page.getByRole('button', { name: words('inbox.fresh_one') }))).toBeVisible();
  await ui.openCustomer('Karla');
  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Bitte bringen Sie das Rad vorbei.');
  await press('Control+Enter', 'Control+Enter');
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, { timeout: 20_000 }).toBe(1);
  const [answer] = await mail.mailbox(customer, 'INBOX');
  const source = await mail.source(customer, 'INBOX', answer?.uid ?? 0);
  expect(source).toMatch(/^In-Reply-To: <neu@kunde\.test>\r?$/mu);
  expect(source).toMatch(/^From: .*Anna vom Laden/mu);
  expect(desk.failures).toEqual([]);
});
