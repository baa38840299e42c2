import { rawMail } from '../../../support/mail/rawMail';
import { password } from '../../../support/mail/startMail';
import { expect, nameServers, shop, test } from '../../support/mailTest';

const shots = process.env.TRESEN_SHOTS;

test.use({ startOptions: ['--lang', 'de'] });

test('an account tells all about itself, and whether it sends and receives', async ({ ui, mail }) => {
  const { page, press, words } = ui;
  mail.seed(
    shop,
    'INBOX',
    Array.from({ length: 12 }, (_, index) => ({
      raw: rawMail({
        id: `<alt${index}@kunde.test>`,
        from: `Kunde ${index} <kunde${index}@kunde.test>`,
        to: shop,
        subject: `Anfrage ${index}`,
        text: `Frage ${index}`,
        date: new Date(Date.now() - (12 - index) * 86_400_000).toUTCString(),
      }),
      at: Date.now() - (12 - index) * 86_400_000,
      flags: index < 9 ? 'S' : '',
    })),
  );
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await nameServers(ui, mail);
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible();
  await press('Enter');
  await expect(ui.rows().first()).toBeVisible();

  await press('g', 'k');
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${words('accountPage.title')}: `, 'u') });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('region', { name: words('accountPage.state') })).toContainText(
    words('accounts.state.live'),
  );
  const servers = dialog.getByRole('region', { name: words('accountPage.servers') });
  await expect(servers).toContainText(`localhost, Port ${mail.imaps}, TLS`);
  await expect(servers).toContainText(`localhost, Port ${mail.submissions}, TLS`);
  const inbox = dialog.getByRole('row', { name: /^INBOX/u });
  await expect(inbox.getByRole('cell')).toHaveText([words('accountPage.folder.inbox'), '12', '3']);
  await expect(dialog.getByRole('region', { name: words('accountPage.here') })).toContainText('12 Nachrichten');
  if (shots) await page.screenshot({ path: `${shots}/page-de.png` });

  const range = dialog.getByLabel(words('accountPage.rangeTitle'));
  await expect(range).toHaveValue('all');
  await expect(range.getByRole('option', { name: '1 Monat · 12 Mails' })).toBeAttached();
  await range.selectOption('12');
  await expect(dialog.getByRole('region', { name: words('accountPage.here') })).toContainText('was seit dem');
  await expect(range).toHaveValue('12');

  const name = dialog.getByLabel(words('accountPage.name'), { exact: true });
  await name.fill('Fahrradladen');
  await name.press('Enter');
  await expect(page.getByRole('dialog', { name: `${words('accountPage.title')}: Fahrradladen` })).toBeVisible();

  await page.getByRole('switch', { name: words('accountPage.archiveOnDone') }).press('Space');
  await expect(page.getByRole('switch', { name: words('accountPage.archiveOnDone') })).toBeChecked();
  await page.getByRole('button', { name: words('accountPage.sendTest') }).press('Enter');
  await expect(page.getByText(/^Angekommen nach \d+ s\.$/u)).toBeVisible({ timeout: 30_000 });
  if (shots) await page.screenshot({ path: `${shots}/page-tested-de.png` });
  expect((await mail.mailbox(shop, 'INBOX')).map(({ subject }) => subject)).toContain(words('accountPage.testSubject'));
  await expect.poll(async () => (await mail.mailbox(shop, 'Sent')).length, { timeout: 60_000 }).toBe(1);
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
