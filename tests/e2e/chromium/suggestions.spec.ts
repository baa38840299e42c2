import { templateFields } from '../../support/desk/templates';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

const text = 'Hallo {{ customer.name }}, beim Lastenrad bleibt es beim Preis im Schaufenster. {{ business.owner }}';

test('answers of before are suggested, put in by a key, taken out by undo, and shown as they will leave', async ({
  page,
}) => {
  const fixed = templateFields('fixed', {
    name: 'Festpreis',
    variants: [{ language: null, scope: null, text, html: null }],
  });
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as object;
    await route.fulfill({ response, json: { ...seed, template: [{ ...fixed, createdAt: 1, changedAt: 1 }] } });
  });
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

  // A template about it stands among them, and is put in as by the picker: what nobody knows is asked for first.
  const template = list
    .getByRole('button')
    .filter({ hasText: ui.words('composer.suggestedTemplate', { name: 'Festpreis' }) });
  await expect(template).toContainText('Alt+2');
  await ui.press('Alt+2');
  const form = ui.dialog(ui.words('insert.missing', { name: 'Festpreis' }));
  await expect(form.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Anna Lindner');
  await ui.press('Enter');
  await expect(ui.field()).toBeFocused();
  await expect(ui.field()).toHaveText(
    'Hallo Ewald Fuchs, beim Lastenrad bleibt es beim Preis im Schaufenster. Anna Lindner',
  );
  await expect(list).toHaveCount(0);
});
