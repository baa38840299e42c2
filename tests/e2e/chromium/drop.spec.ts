import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

/** Drags a file into the window and, where the pane says so, lets it go. */
async function drop(page: Page, name: string, words: string): Promise<void> {
  const data = await page.evaluateHandle((file) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Inhalt'], file, { type: 'text/plain' }));
    return transfer;
  }, name);
  await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer: data });
  const place = page.getByText(words);
  await expect(place).toBeVisible();
  await place.dispatchEvent('drop', { dataTransfer: data });
  await expect(place).toHaveCount(0);
}

test('files dropped on a conversation open the answer and go into it', async ({ page }) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer('Hans Berger');
  await expect(page.getByRole('region', { name: ui.words('composer.region') })).toBeVisible();
  await drop(page, 'eins.txt', ui.words('composer.dropReply'));
  await expect(page.locator('.ProseMirror')).toBeFocused();
  const editor = page.getByRole('region', { name: ui.words('composer.region') });
  const files = editor.getByRole('list', { name: ui.words('composer.attachments') });
  await expect(files).toContainText('eins.txt');
  await drop(page, 'zwei.txt', ui.words('composer.dropHere'));
  await expect(files).toContainText('zwei.txt');
  await expect(files.getByRole('listitem')).toHaveCount(2);
});

test('where no answer can be written nothing is taken', async ({ page }) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer('Hans Berger');
  await ui.press('m');
  await expect(ui.field()).toBeFocused();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.txt'));
    return transfer;
  });
  await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer: data });
  await expect(page.getByText(ui.words('composer.dropHere'))).toHaveCount(0);
});
