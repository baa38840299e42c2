import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { overflowing } from '../support/overflow';
import { screenOf } from '../support/screen';

test('a template is written by keyboard, found by its folder, duplicated, deleted and brought back', async ({
  page,
}) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  const { words, press } = ui;
  const shot = async (name: string): Promise<void> => {
    expect(await breaches(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    if (process.env.TRESEN_SHOTS) await page.screenshot({ path: `${process.env.TRESEN_SHOTS}/${name}.png` });
  };
  await press('g', 'w');
  const library = ui.dialog(words('library.title'));
  await expect(library.getByText(words('library.empty'))).toBeVisible();
  await shot('library-empty');
  await press('n');

  const editor = ui.dialog(words('library.newTitle'));
  await expect(editor.getByLabel(words('library.name'), { exact: true })).toBeFocused();
  await page.keyboard.type('Return');
  await editor.getByLabel(words('library.shortcut')).fill('rg!');
  await expect(editor.getByText(words('library.problem.shortcutForm')).first()).toBeVisible();
  await editor.getByLabel(words('library.shortcut')).fill('rg');
  await editor.getByLabel(words('library.folder')).fill('Orders/Returns');
  await editor.getByLabel(words('library.tags')).fill('goods, back');

  const text = editor.getByRole('textbox', { name: words('library.text') });
  await text.focus();
  await page.keyboard.type('Dear {{first');
  const offers = editor.getByRole('listbox', { name: words('library.suggestions') });
  await expect(offers.getByRole('option').first()).toContainText('customer.firstName');
  await shot('library-offers');
  await press('Enter');
  await expect(text).toHaveValue('Dear {{ customer.firstName }}');
  const preview = editor.getByRole('region', { name: words('library.preview') });
  await expect(preview).toContainText('Dear ');
  await page.keyboard.type(', from {{ agent.nmae }}');
  await expect(editor.getByText(words('library.meant', { name: 'agent.name' }))).toBeVisible();
  await expect(editor.getByRole('button', { name: words('library.save') })).toBeDisabled();
  await shot('library-fault');
  await editor.getByText(words('library.meant', { name: 'agent.name' })).press('Enter');
  await expect(text).toHaveValue('Dear {{ customer.firstName }}, from {{ agent.name }}');
  await press('Escape');
  await expect(ui.dialog(words('library.unsavedTitle'))).toBeVisible();
  await press('Escape');
  await expect(ui.dialog(words('library.unsavedTitle'))).toBeHidden();
  await editor.getByRole('button', { name: words('library.addText') }).press('Enter');
  await expect(editor.getByRole('tab')).toHaveCount(2);
  await editor.getByRole('radio', { name: words('library.format.rich') }).press('Space');
  const rich = editor.locator('.ProseMirror');
  await rich.press('Control+a');
  await page.keyboard.type('Guten Tag {{ last');
  await expect(offers.getByRole('option').first()).toContainText('customer.lastName');
  await press('Enter');
  await expect(rich).toHaveText('Guten Tag {{ customer.lastName }}');
  await page.keyboard.type(' {{ busines.name }}');
  await expect(rich.locator('.template-wrong')).toHaveText('{{ busines.name }}');
  await editor.getByText(words('library.meant', { name: 'business.name' })).press('Enter');
  await expect(rich).toHaveText('Guten Tag {{ customer.lastName }} {{ business.name }}');
  await expect(preview).toContainText('Guten Tag Meier');
  await editor.locator('summary').press('Enter');
  await editor.getByRole('combobox', { name: words('macros.add') }).fill(words('macros.step.starred'));
  await press('Enter');
  await expect(editor.getByRole('listitem').filter({ hasText: words('macros.step.starred') })).toBeVisible();
  await shot('library-editor');
  await press('Control+Enter');

  await expect(library.getByRole('option')).toHaveCount(1);
  await expect(library.getByText('Orders / Returns')).toBeVisible();
  await expect(library.getByRole('listbox')).toBeFocused();
  await press('d');
  await expect(library.getByRole('option')).toHaveCount(2);
  await shot('library-list');
  await press('Delete');
  await expect(library.getByRole('option')).toHaveCount(1);
  await press('z');
  await expect(library.getByRole('option')).toHaveCount(2);
  await press('/');
  await page.keyboard.type('nowhere');
  await expect(library.getByText(words('library.nothing'))).toBeVisible();
});
