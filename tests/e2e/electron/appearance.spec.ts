import { expect, test } from '../support/practiceTest';
import { screenOf } from '../support/screen';

test('the language changes at run time and stays', async ({ desk, ui }) => {
  const { page } = ui;
  await ui.command('commands.language');
  const german = screenOf(page, 'de');
  await expect(page.getByRole('heading', { name: german.words('inbox.view.inbox'), level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await german.press('?');
  await expect(german.dialog(german.words('help.title'))).toContainText(german.words('commands.snooze'));

  await desk.restart([]);
  const again = screenOf(desk.page(), 'de');
  const { words } = again;
  await expect(again.page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 })).toBeVisible();

  // Times are the desk's, not the computer's: 24 hours, written as people write them.
  await again.command('commands.settings');
  await again.page.getByRole('switch', { name: words('settings.quietHours'), exact: true }).press('Space');
  const from = again.page.getByRole('textbox', { name: words('settings.quietHours.from'), exact: true });
  await expect(from).toHaveValue('20:00');
  await from.fill('spät');
  await again.press('Tab');
  await expect(from).toHaveAccessibleDescription(words('common.notATime'));
  await from.fill('9 pm');
  await again.press('ArrowUp', 'Enter');
  await expect(from).toHaveValue('21:15');
  await again.press('Escape');
  await again.command('commands.settings');
  await expect(from).toHaveValue('21:15');
});

test('the ground changes with the theme and stays', async ({ desk, ui }) => {
  const ground = (): Promise<string> => desk.page().evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await ui.command('commands.theme');
  await ui.command('commands.theme');
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await desk.restart();
  await expect.poll(ground).toBe(dark);
});
