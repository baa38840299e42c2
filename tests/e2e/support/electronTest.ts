import { test as base, expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, type Desk } from './desk';

type DeskFixtures = { startOptions: readonly string[]; profile: string; desk: Desk };

/**
 * A test with a desk in real Electron on a fresh profile, open when the test begins. It fails when anything threw on
 * either side, whatever the test itself looked at. `test.use({ startOptions: [...] })` changes how it starts.
 */
export const test = base.extend<DeskFixtures>({
  startOptions: [['--lang', 'en'], { option: true }],
  profile: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tresen-desk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  desk: async ({ profile, startOptions }, use) => {
    const desk = createDesk({ profile, options: startOptions });
    await desk.open();
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
});

export { expect };
