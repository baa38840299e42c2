import { test as base, expect } from '@playwright/test';
import type * as seeds from '../../support/generate/twinSeed';
import { startTwinServer, type TwinServer } from '../../support/twinServer';
import { viteImport } from './viteImport';

type TwinFixtures = { failures: string[] };

/**
 * A test of the built page in the current Chromium, over the twin bridge, under the same headers as in Electron.
 * It fails when anything threw or a console showed an error, a breach of the page's policy included.
 */
export const test = base.extend<TwinFixtures, { twin: TwinServer }>({
  twin: [
    async ({ browserName: _ }, use) => {
      const folder = process.env.TRESEN_OUT;
      if (!folder) throw new Error('TRESEN_OUT is not set: run the suite with npm run e2e');
      const { makeTwinSeed } = await viteImport<typeof seeds>('tests/support/generate/twinSeed.ts');
      const twin = await startTwinServer(`${folder}/renderer`, await makeTwinSeed(Date.now()));
      await use(twin);
      await twin.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ twin }, use) => use(twin.origin),
  failures: [
    async ({ page }, use) => {
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') failures.push(`${message.text()} (${message.location().url})`);
      });
      page.on('crash', () => failures.push('crashed'));
      await use(failures);
      expect(failures, 'nothing threw').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
