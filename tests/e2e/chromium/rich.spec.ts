import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

const body = 'Text of the answer';

/** Gives the editor what a clipboard would, as a browser does on Ctrl+V. */
const paste = (page: Page, html: string) =>
  page.locator('.ProseMirror').evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'Fett böse gut');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.press('/');
  await page.getByRole('textbox', { name: ui.words('inbox.search') }).fill('Hans Berger');
  await page
    .getByRole('option', { name: /^Hans Berger,/ })
    .first()
    .click();
  await ui.press('r');
  await expect(page.locator('.ProseMirror')).toBeFocused();
});

test('marks, lists and links by keys, sent with their plain words', async ({ page }) => {
  const ui = screenOf(page);
  const field = page.getByRole('textbox', { name: body });
  await page.keyboard.type('Guten Tag, ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('sofort');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Rosen');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tulpen');
  await expect(field.locator('strong')).toHaveText('sofort');
  await expect(field.locator('li')).toHaveText(['Rosen', 'Tulpen']);
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  await expect(sent.frameLocator('iframe').locator('strong')).toHaveText('sofort');
  await ui.press('Shift+V');
  await expect(sent).toContainText('Guten Tag, sofort');
  await expect(sent).toContainText('- Tulpen');
});

test('what is pasted brings no style, no script and no picture; Ctrl+Shift+V brings words alone', async ({ page }) => {
  const field = page.getByRole('textbox', { name: body });
  const html =
    '<p style="color:red" onclick="x()"><b>Fett</b><script>window.bad = 1</script><img src="https://t.test/p.gif" onerror="window.bad=1"><a href="javascript:alert(1)">böse</a> <a href="https://gut.test/">gut</a></p>';
  await paste(page, html);
  await expect(field.locator('strong')).toHaveText('Fett');
  await expect(field.locator('img:not(.ProseMirror-separator), script, [style*=color], [onclick]')).toHaveCount(0);
  await expect(field.locator('a')).toHaveText(['gut']);
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveText('');
  await page.keyboard.down('Shift');
  await paste(page, html);
  await page.keyboard.up('Shift');
  await expect(field).toHaveText('Fett böse gut');
  await expect(field.locator('strong, a')).toHaveCount(0);
});

test('a promised file that is missing is said once, and the key sends all the same', async ({ page }) => {
  const ui = screenOf(page);
  await page.keyboard.type('Im Anhang die Rechnung.');
  await ui.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: ui.words('composer.warn.noFile') })).toBeVisible();
  await expect(page.getByRole('textbox', { name: body })).toBeFocused();
  await ui.press('Control+Enter');
  await expect(ui.messages().last()).toContainText('Im Anhang die Rechnung.');
});

test('a recipient is completed by keys, and a stranger is asked about', async ({ page }) => {
  const ui = screenOf(page);
  await page.keyboard.type('Hallo');
  const to = page.getByRole('combobox', { name: ui.words('composer.to'), exact: true });
  await to.fill('hans');
  const list = page.getByRole('listbox', { name: ui.words('composer.suggestions') });
  await expect(list.getByRole('option').first()).toContainText('@');
  const address = (await list.getByRole('option').first().locator('span').textContent()) ?? '';
  await to.press('Enter');
  await expect(to).toHaveValue(`${address}, `);
  await expect(list).toHaveCount(0);
  await to.press('End');
  await to.pressSequentially('niemand@fremd.example');
  await ui.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('niemand@fremd.example');
});

test('a draft with marks comes back as it was', async ({ page }) => {
  const ui = screenOf(page);
  await page.keyboard.press('Control+i');
  await page.keyboard.type('schräg');
  await ui.press('Escape');
  await expect(page.locator('.ProseMirror')).toHaveCount(0);
  await ui.press('r');
  await expect(page.getByRole('textbox', { name: body }).locator('em')).toHaveText('schräg');
});
