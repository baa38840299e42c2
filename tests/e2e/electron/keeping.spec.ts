import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promise } from '../../support/promise';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf } from '../support/screen';
import { expect, expectWork, test } from '../support/startedProfile';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-kept-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('the desk is saved elsewhere, checked, and brought back by keyboard', async ({ desk, profile }) => {
  await desk.open();
  const { words, dialog, command, press, ...ui } = screenOf(desk.page());
  await expect(ui.rows().first()).toBeVisible();
  const picks = (path: string) =>
    desk.app().evaluate(({ dialog: system }, picked) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
    }, path);

  await picks(folder);
  await command('commands.backUp');
  const box = dialog(words('keeping.title'));
  await expect(box.getByText(/^Saved as “Tresen /)).toBeVisible();
  const [name = ''] = await readdir(folder);
  await press('Escape');
  await expect(box).toHaveCount(0);

  await command('commands.checkDesk');
  await expect(box.getByText(words('keeping.sound'))).toBeVisible();
  await expect(box.getByText(words('keeping.part.ok'))).toHaveCount(6);
  await press('Escape');
  await expect(box).toHaveCount(0);

  // Something that is not in the saved desk.
  await ui.openCustomer('Beate Sommer');
  await press('s');
  await expect(ui.notice(words('notices.did.starred_one'))).toBeVisible();

  await picks(join(folder, name, 'ledger.db'));
  await command('commands.keeping');
  await expect(box.getByRole('button', { name: words('keeping.backUp') })).toBeFocused();
  await press('Tab', 'Enter');
  const question = dialog(words('keeping.restoreTitle'));
  await expect(question.getByText(/is sound\. It holds/)).toBeVisible();
  await desk.app().evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
  const gone = once(desk.app().process(), 'exit');
  await expect(question.getByRole('button', { name: words('common.cancel') })).toBeFocused();
  await press('Tab');
  // The desk may be gone before the key is let go.
  await Promise.all([gone, press('Enter').catch(() => undefined)]);

  await desk.open();
  await expect(desk.page().getByText(/^This is the desk as of 20\d\d-/)).toBeVisible();
  await expectWork(desk.page());
  await desk.quit();
  const { problems, rows } = await ledgerOf(profile);
  expect(problems).toEqual([]);
  expect(rows('conversation').filter(({ starred }) => starred)).toHaveLength(1);
  promise('R20', 'A desk saved elsewhere is brought back from the screen', 1);
});

test('the diagnostics name nobody, and what is saved is what was read', async ({ desk }) => {
  await desk.open();
  const { words, dialog, command, rows } = screenOf(desk.page());
  await expect(rows().first()).toBeVisible();
  const path = join(folder, 'diagnostics.txt');
  await desk.app().evaluate(({ dialog: system }, picked) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: picked });
  }, path);
  await command('commands.diagnostics');
  const box = dialog(words('keeping.diagnostics'));
  const field = box.getByRole('textbox', { name: words('keeping.diagnostics') });
  await expect(field).toHaveValue(/conversation: \d+/);
  const text = await field.inputValue();
  for (const word of ['Miriam', 'Özdemir', 'Bremse', 'Berger', 'Sommer', '@', '.example', 'http', tmpdir()])
    expect(text).not.toContain(word);
  await box.getByRole('button', { name: words('keeping.save') }).press('Enter');
  await expect(box.getByText(words('keeping.saved'))).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(text);
  promise('H17', 'The diagnostics name nobody', 1);
});
