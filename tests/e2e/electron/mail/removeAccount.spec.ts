import { rawMail } from '../../../support/mail/rawMail';
import { password } from '../../../support/mail/startMail';
import type { Screen } from '../../support/screen';
import { expect, nameServers, shop, test } from '../../support/mailTest';
import { screenOf } from '../../support/screen';

const shots = process.env.TRESEN_SHOTS;
const mailOf = (name: string, text: string) =>
  rawMail({
    id: `<${name}@kunde.test>`,
    from: `${name} <${name.toLowerCase()}@kunde.test>`,
    to: shop,
    subject: `Frage von ${name}`,
    text,
  });

async function connect(ui: Screen, mail: Parameters<typeof nameServers>[1]): Promise<void> {
  const { page, press, words } = ui;
  await nameServers(ui, mail);
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible();
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toHaveCount(0);
}

test('an account goes with its history kept, comes back without a double, and goes for good', async ({
  desk,
  ui,
  mail,
}) => {
  const { page, press, words } = ui;
  await mail.deliver(mailOf('Karla', 'Wann?'), shop);
  await mail.deliver(mailOf('Bruno', 'Wo?'), shop);
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await connect(ui, mail);
  await expect(ui.rows()).toHaveCount(2);
  await ui.openCustomer('Karla');
  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Ein halber Satz');

  await press('Escape');
  await ui.command('commands.removeAccount');
  const asked = page.getByRole('dialog', { name: /^Remove /u });
  await expect(asked).toContainText('Conversations here: 2, messages: 2, files: 0, drafts: 1.');
  await expect(asked.getByRole('radio', { name: words('accountPage.removeKeep') })).toBeChecked();
  if (shots) await page.screenshot({ path: `${shots}/remove-en.png` });
  await asked.getByRole('button', { name: words('accountPage.removeNow') }).press('Enter');
  await expect(asked).toBeHidden();

  await expect(ui.conversation()).toContainText(words('accountPage.removedMark'));
  await expect(ui.conversation().getByText('Wann?')).toBeVisible();
  await expect(page.getByText(words('error.account.removed', { account: 'Anna vom Laden' }))).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/removed-en.png` });
  await mail.deliver(mailOf('Clara', 'Was?'), shop);

  await desk.restart();
  const again = screenOf(desk.page());
  const heading = (view: 'inbox' | 'done') =>
    again.page.getByRole('heading', { name: words(`inbox.view.${view}`), level: 1 });
  await expect(heading('inbox')).toBeVisible();
  await again.command('commands.goDone');
  await expect(heading('done')).toBeVisible();
  await expect(again.rows()).toHaveCount(2);

  await again.command('commands.connectAccount');
  await connect(again, mail);
  await again.press('g', 'i');
  await expect(again.row('Clara')).toBeVisible();
  await expect(again.rows()).toHaveCount(1);
  await again.press('g', 'e');
  await expect(heading('done')).toBeVisible();
  await expect(again.rows()).toHaveCount(2);

  await again.command('commands.removeAccount');
  // Whatever the connector does now, the dialog is whole when it is seen: its last button is two keys from the choice.
  await expect(again.page.getByRole('dialog', { name: /^Remove /u })).toBeVisible();
  await expect(again.page.getByRole('radio', { name: words('accountPage.removeKeep') })).toBeFocused();
  for (const key of ['ArrowDown', 'Tab', 'Tab', 'Enter']) await again.page.keyboard.press(key);
  await expect(again.page.getByRole('button', { name: words('onboarding.connect') })).toBeVisible();
  expect((await mail.mailbox(shop, 'INBOX')).length).toBe(3);
});
