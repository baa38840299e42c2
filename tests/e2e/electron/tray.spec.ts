import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/desktopTest';
import { screenOf } from '../support/screen';
import type { Desk } from '../support/desk';

const visible = (desk: Desk) =>
  desk.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
const close = (desk: Desk) => desk.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('closing hides where an icon is shown, and the icon brings it back; without a place for it the window returns', async ({
  desk,
  desktop,
}) => {
  await desk.open(['--practice', '--lang', 'de']);
  const ui = screenOf(desk.page(), 'de');
  const { words } = ui;
  await expect(ui.row('Miriam Özdemir')).toBeVisible();
  const shown = async () => (await desktop.icons())[0];
  await expect
    .poll(async () => (await shown())?.menu)
    .toEqual([
      words('notifications.open'),
      words('notifications.compose'),
      words('notifications.quietHour'),
      words('notifications.quietTomorrow'),
      words('notifications.quit'),
    ]);
  await expect.poll(async () => (await shown())?.tip).toContain('ungelesene Unterhaltungen');

  await close(desk);
  await expect.poll(() => visible(desk)).toEqual([false]);
  await expect.poll(() => desktop.notified.map(({ title }) => title)).toContain(words('notifications.runsOn'));
  await (await shown())?.activate();
  await expect.poll(() => visible(desk)).toEqual([true]);

  // The second time nothing is said; a new message is written from the icon.
  await close(desk);
  await expect.poll(() => visible(desk)).toEqual([false]);
  await (await shown())?.choose(words('notifications.compose'));
  await expect(ui.page.getByRole('textbox', { name: words('composer.textNew') })).toBeVisible();
  expect(desktop.notified.filter(({ title }) => title === words('notifications.runsOn'))).toHaveLength(1);

  // Another language, another ground: the icon follows.
  const light = (await shown())?.picture;
  await ui.press('Escape');
  await ui.command('commands.language');
  await expect.poll(async () => (await shown())?.menu[0]).toBe(screenOf(ui.page, 'en').words('notifications.open'));
  await desk.app().evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'));
  await expect.poll(async () => (await shown())?.picture).not.toBe(light);

  // The panel goes away while the window is hidden: nobody could bring it back.
  await close(desk);
  await expect.poll(() => visible(desk)).toEqual([false]);
  desktop.setTray(false);
  await expect.poll(() => visible(desk)).toEqual([true]);
});

test('without a place for icons closing is the end, said the first time; the start at login is chosen in the settings', async ({
  desk,
  desktop,
  config,
}) => {
  desktop.setTray(false);
  await desk.open(['--practice', '--lang', 'en']);
  const ui = screenOf(desk.page());
  const { page, words } = ui;
  await expect(ui.row('Miriam Özdemir')).toBeVisible();
  expect(await desktop.icons()).toEqual([]);

  await ui.command('commands.settings');
  const start = page.getByRole('switch', { name: words('settings.startAtLogin') });
  await expect(start).not.toBeChecked();
  await expect(page.getByRole('switch', { name: words('settings.tray') })).toBeDisabled();
  await expect(page.getByText(words('settings.trayNone'))).toBeVisible();
  await start.press('Space');
  await expect(start).toBeChecked();
  const folder = join(config, 'autostart');
  const [file = ''] = await readdir(folder);
  expect(await readFile(join(folder, file), 'utf8')).toContain(`"--profile" "${desk.profile}"`);
  await start.press('Space');
  await expect(start).not.toBeChecked();
  expect(await readdir(folder)).toEqual([]);

  // Quiet hours, by keyboard; kept over a restart.
  await page.getByRole('switch', { name: words('settings.quietHours'), exact: true }).press('Space');
  await page.getByLabel(words('settings.quietHours.from')).fill('22:30');
  await page.getByRole('checkbox', { name: 'Sunday' }).press('Space');
  await expect(page.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
  await ui.press('Escape');

  const asked = await desk.app().evaluate(async ({ BrowserWindow, dialog }) => {
    const messages: string[] = [];
    const answered = new Promise<void>((done) => {
      dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
        messages.push(message);
        done();
        return Promise.resolve({ response: 1, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    });
    BrowserWindow.getAllWindows()[0]?.close();
    await answered;
    return messages;
  });
  expect(asked).toEqual([words('quit.ends')]);
  expect(await visible(desk)).toEqual([true]);

  await desk.restart(['--lang', 'en']);
  const again = screenOf(desk.page());
  await expect(again.row('Miriam Özdemir')).toBeVisible();
  await again.command('commands.settings');
  await expect(desk.page().getByLabel(words('settings.quietHours.from'))).toHaveValue('22:30');
  await expect(desk.page().getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
  await again.press('Escape');
  const gone = desk.app().waitForEvent('close');
  await desk.app().evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await gone;
});

test('two desks side by side, each with its edge, its icon and its announcements', async ({
  desk,
  desktop,
  profile,
}) => {
  const other = createDesk({ profile: `${profile}-b`, env: desktop.env });
  await desk.open(['--practice', '--lang', 'en']);
  await other.open(['--practice', '--lang', 'de']);
  const edge = ({ page }: Desk) =>
    page()
      .getByRole('main')
      .evaluate((main) => {
        for (let at: Element | null = main; at; at = at.parentElement)
          if (getComputedStyle(at).borderTopWidth === '3px') return getComputedStyle(at).borderTopColor;
        return null;
      });
  for (const each of [desk, other]) await expect.poll(() => edge(each)).not.toBeNull();
  expect(new Set([await edge(desk), await edge(other)]).size).toBe(2);
  await expect.poll(async () => (await desktop.icons()).length).toBe(2);
  for (const each of [desk, other]) {
    await close(each);
    await expect.poll(() => visible(each)).toEqual([false]);
  }
  const titles = (['en', 'de'] as const).map((language): string =>
    screenOf(desk.page(), language).words('notifications.runsOn'),
  );
  const said = () => desktop.notified.map(({ title }) => title).filter((title) => titles.includes(title));
  await expect.poll(() => said().sort()).toEqual([...titles].sort());
  await other.quit();
  expect(other.failures).toEqual([]);
});
