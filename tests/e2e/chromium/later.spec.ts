import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test('hours are set, a conversation sleeps until a typed date and says why it is back, a mail leaves later', async ({
  page,
}) => {
  const { press, words, ...ui } = screenOf(page);
  await page.clock.install();
  await page.goto('/');
  await expect(ui.rows().first()).toBeVisible();

  await ui.command('commands.hours');
  const saturday = page.getByRole('group', { name: 'Saturday' });
  await expect(saturday).toContainText(words('hours.closed'));
  await saturday.getByRole('button', { name: words('hours.addBlock', { day: 'Saturday' }) }).press('Enter');
  const until = saturday.getByRole('textbox', { name: words('hours.to', { day: 'Saturday' }) });
  await until.fill('12');
  await until.press('Enter');
  await expect(until).toHaveValue('12:00');
  await page.getByRole('button', { name: words('hours.copy', { day: 'Saturday' }) }).press('Enter');
  await page.getByRole('menuitem', { name: words('hours.copyNext', { day: 'Sunday' }) }).press('Enter');
  await expect(page.getByRole('textbox', { name: words('hours.to', { day: 'Sunday' }) })).toHaveValue('12:00');
  await page.getByLabel(words('hours.country')).selectOption('DE');
  await page.getByLabel(words('hours.state')).selectOption('BY');
  await page.getByLabel(words('hours.region')).selectOption('A');
  await expect(page.getByRole('list', { name: words('hours.next') }).getByRole('listitem')).toHaveCount(5);
  await page.getByLabel(words('hours.closure.from')).fill('24 December');
  await page.getByLabel(words('hours.closure.reason')).fill('Holiday');
  const add = page.getByRole('button', { name: words('hours.add') }).last();
  await expect(add).toBeEnabled();
  await add.press('Enter');
  await expect(page.getByText('Holiday', { exact: true })).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await press('j');
  const customer = await ui.focusedCustomer();
  await press('h');
  const field = page.getByRole('textbox', { name: words('snooze.field') });
  await field.fill('24 December');
  await expect(ui.dialog(words('snooze.title_one'))).toContainText('(Holiday)');
  await field.fill('cauliflower');
  await expect(page.getByText(words('error.date.unknown'))).toBeVisible();
  await field.fill('in 2 hours');
  await expect(page.getByText(words('error.date.unknown'))).toHaveCount(0);
  await expect(ui.dialog(words('snooze.title_one')).getByRole('button', { name: words('snooze.set') })).toBeEnabled();
  await field.press('Enter');
  await expect(ui.row(customer)).toHaveCount(0);
  await page.clock.fastForward('02:01:00');
  await expect(ui.row(customer).getByTitle(words('inbox.woken.time'))).toBeVisible();

  await ui.openCustomer('Miriam Özdemir');
  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('See you then.');
  await press('Control+Shift+L');
  await field.fill('tomorrow 10:30');
  const later = ui.dialog(words('snooze.laterTitle'));
  await expect(later).toContainText('10:30');
  await expect(later).toContainText(words('snooze.onlyWhileOn'));
  await field.press('Enter');
  await expect(later).toHaveCount(0);
  await expect(ui.field()).toHaveCount(0);
  await press('g', 'o');
  const row = page.getByRole('list', { name: words('inbox.view.outbox') }).getByRole('listitem');
  await expect(row).toContainText('10:30');
  await row.getByRole('button', { name: /Take back/ }).press('Enter');
  await expect(row).toHaveCount(0);
  await press('g', 'd');
  await expect(ui.row('Miriam Özdemir')).toContainText('See you then.');
});
