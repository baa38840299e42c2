import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { fillLedger } from '../../support/generate/fillLedger';
import { fillProfile } from '../../support/generate/fillProfile';
import { expect, test } from '../support/electronTest';
import { createDesk } from '../support/desk';
import { screenOf } from '../support/screen';

test('a list that lost its cache says that it is being put together, then all is there', async ({ profile }) => {
  const now = Date.now();
  const amount = { seed: 7, conversations: 1500, messages: 6000, now };
  await fillProfile(profile, now, (ledger) => fillLedger(ledger, amount));
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { words, ...ui } = screenOf(desk.page());
  const rebuilding = desk.page().getByText(/^The list is being put together/);
  await expect(rebuilding).toBeVisible();
  await expect(rebuilding).toHaveCount(0, { timeout: 60_000 });
  await expect(ui.rows().first()).toBeVisible();
  const first = await shownBy(ui.rows().first());
  await desk.quit();

  rmSync(join(profile, 'IndexedDB'), { recursive: true });
  await desk.open();
  const again = screenOf(desk.page());
  await expect(desk.page().getByText(/^The list is being put together/)).toBeVisible();
  await expect(desk.page().getByText(words('inbox.empty.inbox'))).toHaveCount(0);
  await expect(desk.page().getByText(/^The list is being put together/)).toHaveCount(0, { timeout: 60_000 });
  await expect.poll(() => shownBy(again.rows().first())).toEqual(first);
  await again.press('End');
  await expect(again.focusedRow()).toBeVisible();
  await desk.quit();
  expect(desk.failures).toEqual([]);
});

/** Which conversation a row is, and its words without its ages, which go on meanwhile. */
async function shownBy(row: Locator): Promise<(string | null)[]> {
  return [await row.getAttribute('id'), ...(await row.locator('bdi').allTextContents())];
}
