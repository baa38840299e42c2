import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

/** Presses keys within one moment: faster than anything can be drawn, or get the focus. */
const atOnce = (page: Page, keys: readonly string[], ctrlFirst = false) =>
  page.evaluate(
    ({ all, ctrl }) => {
      for (const [index, key] of all.entries()) {
        const how = { key, bubbles: true, cancelable: true, ctrlKey: ctrl && index === 0 };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', how));
      }
    },
    { all: keys, ctrl: ctrlFirst },
  );

test('what is typed right after a key that opens something to write in lands there, and nowhere else', async ({
  page,
}) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  const { words } = ui;
  const field = page.getByRole('textbox', { name: words('inbox.search') });

  await atOnce(page, [...'/Hans#e']);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Hans#e');
  await field.fill('Hans Berger');
  await expect(ui.rows()).toHaveCount(1);
  await ui.press('ArrowDown');

  // A mail in the rich editor: letters that are commands of the desk, two lines, and Ctrl+Enter in between.
  await atOnce(page, [...'rHallo e#s!', 'Enter', ...'Bis mxrgen', ...Array<string>(5).fill('Backspace'), ...'orgen.']);
  const text = page.locator('.ProseMirror');
  await expect(text).toBeFocused();
  await expect(text.locator('p').first()).toHaveText('Hallo e#s!');
  await expect(text.locator('p').nth(1)).toHaveText('Bis morgen.');
  await page.keyboard.type(' Ja');
  await expect(text.locator('p').nth(1)).toHaveText('Bis morgen. Ja');

  // Out of the middle of a text: nothing of it lands in the letter.
  await atOnce(page, [...'kdone'], true);
  const palette = page.getByRole('textbox', { name: words('palette.placeholder') });
  await expect(palette).toHaveValue('done');
  await expect(palette).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(text.locator('p').nth(1)).toHaveText('Bis morgen. Ja');

  await text.focus();
  await atOnce(page, [...'fJa'], true);
  await expect(page.getByRole('textbox', { name: words('conversation.find.label') })).toHaveValue('Ja');
  await page.keyboard.press('Escape');

  // A note is a plain text; nothing was called done, thrown away or marked all the while.
  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
  await atOnce(page, [...'mErst', 'Enter', ...'dann']);
  await expect(ui.field()).toHaveValue('Erst\ndann');
  await expect(page.getByRole('region', { name: words('notices.region') })).toHaveText('');
});
