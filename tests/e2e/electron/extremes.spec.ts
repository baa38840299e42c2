import type { Locator } from '@playwright/test';
import { extremes, longThreadLength } from '../../support/generate/extremes';
import { addExtremes } from '../../support/generate/fillLedger';
import { fillProfile } from '../../support/generate/fillProfile';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { overflowing } from '../support/overflow';
import { screenOf } from '../support/screen';

test('long subjects, other scripts and long threads fit', async ({ profile }) => {
  const now = Date.now();
  await fillProfile(profile, now, (ledger) => addExtremes(ledger, now));
  const desk = createDesk({ profile, options: ['--lang', 'de'] });
  await desk.open();
  const { press, page, ...ui } = screenOf(desk.page(), 'de');
  await expect(ui.rows()).toHaveCount(Object.keys(extremes).length);
  expect(await overflowing(page)).toEqual([]);

  for (const { customer } of Object.values(extremes)) {
    await press('j', 'Enter');
    await expect(ui.conversation().getByRole('heading', { level: 2 })).toBeVisible();
    await expect.poll(() => seen(ui.messages())).toBeGreaterThan(0);
    expect(await overflowing(page), customer).toEqual([]);
    await press('Escape');
  }

  // The thread opens at its first unread message and is read to its end.
  await press('Home', 'Enter');
  await ui.openCustomer(extremes.longThread.customer);
  await expect.poll(() => seen(ui.messages())).toBeGreaterThan(0);
  await press('n');
  await expect(ui.messages().filter({ hasText: `Nachricht ${longThreadLength} von` })).toBeVisible();
  await desk.quit();
  expect(desk.failures).toEqual([]);
});

/** How many of the elements are on the screen. A long thread opens where its new part begins, not at its end. */
function seen(elements: Locator): Promise<number> {
  return elements.evaluateAll(
    (list) =>
      list.map((element) => element.getBoundingClientRect()).filter((box) => box.bottom > 0 && box.top < innerHeight)
        .length,
  );
}
