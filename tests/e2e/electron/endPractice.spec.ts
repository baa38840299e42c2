import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '@shared/domain/tables';
import { ledgerOf } from '../support/ledgerOf';
import { expect, test } from '../support/practiceTest';

test('the practice desk goes without a trace', async ({ desk, profile, ui }) => {
  const { press, words, page } = ui;
  await press('j', 'Enter', 'm');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Nur zur Übung');
  await press('Control+Enter');
  await expect(ui.notice(words('notices.did.addNote'))).toBeVisible();

  await ui.command('commands.endPractice');
  await expect(ui.dialog(words('onboarding.endTitle'))).toBeVisible();
  await press('Enter');
  await expect(page.getByRole('heading', { name: words('onboarding.title') })).toBeVisible();
  await desk.quit();

  const { problems, rows } = await ledgerOf(profile);
  expect(problems).toEqual([]);
  const left = tableNames.map((table) => [table, rows(table).length]);
  expect(left).toEqual(tableNames.map((table) => [table, 0]));
  expect(filesUnder(join(profile, 'ledger/files'))).toEqual([]);
});

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
