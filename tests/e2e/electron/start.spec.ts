import { expect, test } from '../support/electronTest';
import { startAgain } from '../support/startAgain';
import { promise } from '../../support/promise';

test('opens one titled window with a main region', async ({ desk }) => {
  await expect(desk.page()).toHaveTitle('Tresen');
  await expect(desk.page().getByRole('main')).toBeVisible();
  expect(desk.app().windows()).toHaveLength(1);
});

test('starts again after the plug was pulled', async ({ desk }) => {
  await desk.kill();
  await desk.open();
  await expect(desk.page().getByRole('main')).toBeVisible();
});

test('comes back when its page dies', async ({ desk }) => {
  const shown = await desk.app().evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return null;
    const loaded = new Promise<void>((done) => window.webContents.once('did-finish-load', () => done()));
    window.webContents.forcefullyCrashRenderer();
    await loaded;
    return window.getTitle();
  });
  expect(shown).toBe('Tresen');
  desk.forgive(/^page: crashed/);
});

test('a second start of the same desk ends and leaves the first in front', async ({ desk }) => {
  await desk.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(desk.profile)).toBe(0);
  promise('R18', 'A second start of a desk ends and shows the first', 1);
  const shown = () =>
    desk.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()));
  await expect.poll(shown).toEqual([true]);
});

test('keeps its place', async ({ desk }) => {
  const place = { x: 60, y: 40, width: 900, height: 700 };
  const bounds = () => desk.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await desk.app().evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), place);
  // A screen moves its windows when it comes to it.
  await expect.poll(bounds).toEqual(place);
  await desk.restart();
  await expect.poll(bounds).toEqual(place);
});
