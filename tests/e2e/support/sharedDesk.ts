import { type Page, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, type Desk } from './desk';
import { expect } from './electronTest';
import { screenOf } from './screen';

/** The practice desk all tests of a file ask, with a designed mail open. To be read inside a test only. */
export type SharedDesk = { desk: Desk; page: Page; profile: string };

/**
 * Opens it before the first test of the file, and once more after one that failed. Nothing else may have gone wrong
 * when it closes. @param provoked what the tests bring about on purpose
 */
export function sharedDesk(provoked?: RegExp): SharedDesk {
  const shared = {} as SharedDesk;
  test.beforeAll(async () => {
    const profile = await mkdtemp(join(tmpdir(), 'tresen-desk-'));
    const desk = createDesk({ profile, options: ['--practice', '--lang', 'en'] });
    await desk.open();
    const page = desk.page();
    const ui = screenOf(page);
    await expect(ui.row('Miriam Özdemir')).toBeVisible();
    await ui.openCustomer('Beate Sommer');
    await expect(page.locator('iframe')).toHaveCount(1);
    // It is there before what it shows is.
    await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('app://desk/mail/'))).toBe(true);
    Object.assign(shared, { desk, page, profile });
  });
  test.afterAll(async () => {
    await shared.desk.quit();
    expect(shared.desk.failures.filter((failure) => !provoked?.test(failure))).toEqual([]);
    await rm(shared.profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return shared;
}
