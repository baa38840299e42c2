import { expect, test } from '../support/chromiumTest';
import { breaches } from '../support/axe';
import { screenOf } from '../support/screen';

test('what was thrown away is found by its words, put back by Enter, and undone', async ({ page }) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  const { words, press } = ui;
  await ui.openCustomer('Miriam Özdemir');
  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Der Kranz ist morgen fertig.');
  await page.getByRole('button', { name: words('composer.discard') }).press('Enter');
  await expect(ui.notice(words('notices.did.discardDraft'))).toBeVisible();
  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Etwas anderes');
  await press('Escape');

  await press('g', 'y');
  const asked = page.getByRole('dialog', { name: words('journal.title') });
  await expect(asked.getByRole('option')).toHaveCount(1);
  expect(await breaches(page)).toEqual([]);
  if (process.env.TRESEN_SHOTS) await page.screenshot({ path: `${process.env.TRESEN_SHOTS}/journal.png` });
  await page.keyboard.type('kranz');
  await expect(asked.getByRole('option')).toContainText('Der Kranz ist morgen fertig.');
  await press('Enter');
  await expect(asked).toBeHidden();
  await expect(ui.field()).toHaveValue('Der Kranz ist morgen fertig.');
  await press('Escape', 'z');
  await press('r');
  await expect(ui.field()).toHaveValue('Etwas anderes');
  await press('Escape', 'g', 'y');
  await expect(asked.getByRole('option')).toHaveCount(2);
  await page.keyboard.type('gibt es nicht');
  await expect(asked.getByText(words('journal.nothing'))).toBeVisible();
});
