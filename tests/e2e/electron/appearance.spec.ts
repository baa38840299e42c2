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
  await expect(desk.page().getByRole('heading', { name: german.words('inbox.view.inbox'), level: 1 })).toBeVisible();
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
