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
  await expect(page.getByRole('alert')).toContainText(/this person the same text before/);
  await ui.press('Escape');
  await expect(ui.field()).toHaveCount(0);

  // In another conversation of the same customer, on another channel.
  await ui.openCustomer('Jule Kramer');
  await expect(ui.messages().filter({ hasText: 'Schutzblech' })).toBeVisible();
  await expect(ui.messages().filter({ hasText: 'Kaufbeleg' })).toHaveCount(0);
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type(
    'Ja, bringen Sie es einfach mit dem Kaufbeleg vorbei, wir tauschen den Ständer aus.\nKatrin Lindner',
  );
  await ui.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(/this person the same text before/);
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
  await page.getByRole('switch', { name: ui.words('settings.initials') }).press('Space');
  await page.getByLabel(ui.words('settings.initialsLetters')).fill('a-b');
  await expect(page.getByLabel(ui.words('settings.initialsLetters'))).toHaveValue('ab');
  await ui.press('Escape');
  await ui.openCustomer('Kerstin Blum');
  const answer = async () => {
    await ui.press('r');
    await expect(ui.field()).toBeFocused();
    await page.keyboard.type(';thanks');
    await ui.press('Tab');
    await expect(ui.field()).toHaveValue(/Schön, dass alles gepasst hat/u);
  };
  await answer();
  const left = page.getByRole('status').filter({ hasText: /^\d+ left$/u });
  const room = Number.parseInt((await left.textContent()) ?? '', 10);
  // Signed by hand, it is not signed a second time.
  await page.keyboard.type(' ^ab');
  await expect(left).toHaveText(new RegExp(`^${room} `, 'u'));
  for (const _letter of ' ^ab') await page.keyboard.press('Backspace');
  await expect(left).toHaveText(new RegExp(`^${room} `, 'u'));
  await ui.press('Alt+Shift+v');
  const preview = page.getByRole('region', { name: ui.words('composer.preview') });
  await expect(preview).toContainText(/\S \^ab$/u);
  await ui.press('Alt+Shift+v');
  await expect(ui.field()).toBeFocused();
  await ui.press('Control+Enter');
  await expect(ui.messages().last()).toContainText(/Schön, dass alles gepasst hat[^^]*\S \^ab/u);
  await answer();
  await ui.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(ui.words('composer.warn.posted', { name: 'Thanks', count: '1' }));
});
