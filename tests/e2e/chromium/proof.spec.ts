import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

test('an answer is read before it leaves, and the same key sends it all the same', async ({ page }) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer('Hans Berger');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Sehr geehrte Frau Meier,\nIhr Paket ist da. Wenn Sie möchten, helfen wir dir gern weiter.');
  await ui.press('Control+Enter');
  const warned = page.getByRole('alert').filter({ hasText: ui.words('composer.warn.mixedForm') });
  await expect(warned).toContainText(
    ui.words('composer.warn.otherName', { greeted: 'Frau Meier', who: 'Hans Berger' }),
  );
  await expect(ui.field()).toBeFocused();
  await ui.press('Control+Enter');
  await expect(ui.messages().last()).toContainText('helfen wir dir gern weiter');

  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Hallo,\nIhr Paket ist da. Wenn Sie möchten, helfen wir dir gern weiter.');
  await ui.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(/the same text here before/);
});
