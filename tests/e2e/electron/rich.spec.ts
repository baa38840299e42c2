import { pastePicture, widthOf } from '../support/pasteFiles';
import { expect, test } from '../support/practiceTest';

test('rich text in the product: bold by key, pasted marks and pictures, and Ctrl+Enter sends it', async ({
  desk,
  ui,
}) => {
  const page = desk.page();
  await ui.openCustomer('Hans Berger');
  await ui.press('r');
  const field = page.locator('.ProseMirror');
  await expect(field).toBeFocused();
  await page.keyboard.type('Guten Tag, ');
  await ui.press('Control+b');
  await page.keyboard.type('heute');
  await ui.press('Control+b');
  await page.keyboard.type(' noch.');
  await expect(field.locator('strong')).toHaveText('heute');
  await pastePicture(field, 'etikett.png');
  const picture = field.getByRole('img', { name: 'etikett.png' });
  await expect(picture).toBeVisible();
  await expect.poll(() => widthOf(picture)).toBe(40);
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  const body = sent.frameLocator('iframe');
  await expect(body.locator('strong')).toHaveText('heute');
  await expect.poll(() => widthOf(body.getByRole('img'))).toBe(40);
  await expect(field).toHaveCount(0);
});
