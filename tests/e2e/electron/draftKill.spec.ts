import type { Locator } from '@playwright/test';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf, type Screen } from '../support/screen';
import { expect, test } from '../support/practiceTest';
import { promise } from '../../support/promise';

/** The editor of a new template, or of one that was not saved. */
async function newTemplate(ui: Screen): Promise<Locator> {
  await ui.press('g', 'w');
  await expect(ui.dialog(ui.words('library.title')).getByRole('button').nth(1)).toBeFocused();
  await ui.press('n');
  const name = ui.dialog(ui.words('library.newTitle')).getByLabel(ui.words('library.name'), { exact: true });
  await expect(name).toBeFocused();
  return name;
}

test('a second after it was typed a rich draft outlives the plug, marks included, and so does an unsaved template', async ({
  desk,
  ui,
}) => {
  await newTemplate(ui);
  await desk.page().keyboard.type('Halb fertig');
  await ui.press('Escape', 'Escape');
  await expect(ui.dialog(ui.words('library.title'))).toBeHidden();
  await ui.openCustomer('Hans Berger');
  await ui.press('r');
  await expect(desk.page().locator('.ProseMirror')).toBeFocused();
  await ui.press('Control+b');
  await desk.page().keyboard.type('Nicht verlieren');
  const typed = Date.now();
  // The promise itself: what was typed is kept within a second.
  await expect.poll(() => Date.now() - typed, { intervals: [50] }).toBeGreaterThanOrEqual(1_000);
  await desk.kill();
  const { problems, rows } = await ledgerOf(desk.profile);
  expect(problems).toEqual([]);
  const [draft] = rows('draft').filter(({ text }) => text.startsWith('Nicht verlieren'));
  expect(draft?.html).toContain('<strong>Nicht verlieren</strong>');

  await desk.open();
  const again = screenOf(desk.page());
  await expect(again.rows().first()).toBeVisible();
  await expect(await newTemplate(again)).toHaveValue('Halb fertig');
  await again.press('Escape', 'Escape');
  await expect(again.dialog(again.words('library.title'))).toBeHidden();
  await again.openCustomer('Hans Berger');
  await again.press('r');
  await expect(again.field().locator('strong')).toHaveText('Nicht verlieren');
  promise('R19', 'A draft outlives the plug a second after it was typed', 1);
});
