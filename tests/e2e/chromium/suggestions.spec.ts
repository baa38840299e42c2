import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

test('answers of before are suggested, put in by a key, taken out by undo, and shown as they will leave', async ({
  page,
}) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer('Ewald Fuchs');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  const list = page.getByRole('list', { name: ui.words('composer.suggested') });
  const first = list.getByRole('button').first();
  await expect(first).toBeVisible();
  await ui.press('Alt+1');
  await expect(ui.field()).not.toHaveText('');
  await expect(list).toHaveCount(0);
  await ui.press('Alt+Shift+v');
  const preview = page.getByRole('region', { name: ui.words('composer.preview') });
  await expect(preview).toBeFocused();
  await ui.press('Alt+Shift+v');
  await expect(preview).toHaveCount(0);
  await expect(ui.field()).toBeFocused();
  await ui.press('Control+z');
  await expect(ui.field()).toHaveText('');
  await expect(first).toBeVisible();
});
