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

test('a template that went below posts unchanged often enough today is pointed out', async ({ page }) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.command('commands.starterTemplates');
  await ui.command('commands.settings');
  const often = page.getByLabel(ui.words('settings.unchangedADay'));
  await often.fill('1');
  await often.press('Tab');
  await ui.press('Escape');
  await ui.openCustomer('Kerstin Blum');
  const answer = async () => {
    await ui.press('r');
    await expect(ui.field()).toBeFocused();
    await page.keyboard.type(';thanks');
    await ui.press('Tab');
    await expect(ui.field()).toHaveValue(/Schön, dass alles gepasst hat/u);
    await ui.press('Control+Enter');
  };
  await answer();
  await expect(ui.messages().last()).toContainText('Schön, dass alles gepasst hat');
  await answer();
  await expect(page.getByRole('alert')).toContainText(ui.words('composer.warn.posted', { name: 'Thanks', count: '1' }));
});
