import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });

test('how a customer is addressed is shown with its reason, and corrected by one key', async ({ page }) => {
  await page.goto('/');
  const { openCustomer, press, words, notice, field } = screenOf(page);
  await expect(page.getByRole('option').first()).toBeVisible();
  await openCustomer('Ingrid Thomsen');
  const panel = page.getByRole('complementary', { name: words('customers.region') });
  const composer = page.getByRole('region', { name: words('composer.region') });
  await expect(panel.getByText('Ingrid Thomsen', { exact: false }).last()).toBeVisible();
  await press('r');
  await expect(field()).toBeFocused();
  // Above the answer stands what is guessed, with its reason.
  const instead = composer.getByRole('button', { name: /^(?:Du|Sie) instead/u });
  const first = await instead.innerText();
  const next = first.startsWith('Du') ? /^Sie instead/u : /^Du instead/u;
  await press('Alt+Shift+D');
  await expect(notice(words('notices.did.editCustomer'))).toBeVisible();
  // A person said so: it is no guess any more, and can still be changed in the panel.
  await expect(instead).toHaveCount(0);
  await expect(panel.getByRole('button', { name: next })).toBeVisible();
});
