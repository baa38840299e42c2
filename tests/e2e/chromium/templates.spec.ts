import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { overflowing } from '../support/overflow';
import { pastePicture, widthOf } from '../support/pasteFiles';
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
  await pastePicture(rich, 'logo.png');
  const files = editor.getByRole('list', { name: words('composer.attachments') });
  await expect(files.getByRole('listitem')).toHaveText([/logo\.png/u]);
  await expect.poll(() => widthOf(rich.getByRole('img', { name: 'logo.png' }))).toBe(40);
  await expect.poll(() => widthOf(preview.getByRole('img', { name: 'logo.png' }))).toBe(40);
  await pastePicture(editor.getByLabel(words('library.name'), { exact: true }), 'preise.png');
  await expect(files.getByRole('listitem')).toHaveText([/logo\.png/u, /preise\.png/u]);
  await shot('library-editor');
  await rich.press('Control+Shift+e');
  await expect(files.getByRole('listitem')).toHaveText([/logo\.png/u]);
  const chooser = page.waitForEvent('filechooser');
  await press('Control+Shift+a');
  await (await chooser).setFiles({ name: 'agb.txt', mimeType: 'text/plain', buffer: Buffer.from('AGB') });
  await expect(files.getByRole('listitem')).toHaveText([/logo\.png/u, /agb\.txt/u]);
  await files.getByRole('button', { name: words('composer.removeFile', { name: 'logo.png' }) }).press('Enter');
  await expect(files.getByRole('listitem')).toHaveText([/agb\.txt/u]);
  await expect(rich.getByRole('img', { name: 'logo.png' })).toHaveCount(0);
  await rich.press('Control+Enter');

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

test('an empty library is filled at once; what is written, or what of it is marked, is kept as a template', async ({
  page,
}) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  const { words, press } = ui;
  await ui.command('commands.settings');
  await ui
    .dialog(words('settings.title'))
    .getByRole('button', { name: words('library.open') })
    .press('Enter');
  const library = ui.dialog(words('library.title'));
  const starter = library.getByRole('button', { name: words('library.starter') });
  await expect(starter).toBeFocused();
  await press('i');
  await expect(ui.dialog(words('templateFiles.title'))).toBeVisible();
  await press('Escape', 'g', 'w');
  await expect(starter).toBeFocused();
  await press('Enter');
  await expect(library.getByRole('option').first()).toBeVisible();
  await press('Escape');

  await ui.openCustomer('Hans Berger');
  await press('r');
  const field = page.locator('.ProseMirror');
  await expect(field).toBeFocused();
  await page.keyboard.type('Gern,');
  await press('Enter', 'Control+b');
  await page.keyboard.type('morgen');
  await press('Control+b');
  await page.keyboard.type(' um 10.');
  const editor = ui.dialog(words('library.newTitle'));
  const kept = editor.locator('.ProseMirror');
  await press('Shift+Home');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('morgen um 10.');
  await press('Alt+Shift+S');
  await expect(editor.getByLabel(words('library.name'), { exact: true })).toBeFocused();
  await expect(kept).toHaveText('morgen um 10.');
  await expect(kept.locator('strong')).toHaveText('morgen');
  await press('Escape');
  await expect(editor).toBeHidden();
  await expect(field).toBeFocused();
  await press('End', 'Alt+Shift+S');
  await expect(kept.locator('p')).toHaveText(['Gern,', 'morgen um 10.']);
  await page.keyboard.type('Zusage');
  await press('Control+Enter');
  await expect(editor).toBeHidden();
  await expect(field).toBeFocused();
  await press('Control+.');
  const picker = ui.dialog(words('insert.title'));
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Zusage');
  await expect(picker.getByRole('option')).toHaveText(/Zusage/u);
});
