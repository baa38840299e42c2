import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import {
  CacheDesk,
  cacheRows,
  caughtUp,
  ledgerRows,
  startWriter,
  writerPage,
  type Tab,
} from '../../support/chromium/cacheDesk';
import { story, type Step } from '../../support/ledger/stories';
import { Teller } from '../../support/ledger/teller';
import type { Ledger } from '../../../electron/ledger/store';

let desk: CacheDesk;
let count = 0;

beforeAll(async () => {
  desk = await CacheDesk.open(writerPage);
});
afterAll(() => desk.close());

/** Plays one step; a cache is lost by deleting its database, a restart of the window is a reload. */
async function play(step: Step, tab: Tab, name: string, ledger: Ledger, teller: Teller): Promise<void> {
  if (step.do === 'loseCache') await tab.page.evaluate((lost) => window.cachePage.deleteDatabase(lost), name);
  else if (step.do === 'reopen') {
    await tab.page.reload();
    await startWriter(tab, name);
  } else if (step.do === 'feed') await tab.page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
  else await teller.play(ledger, step);
}

it('whatever happens, the cache in Chromium ends as what the ledger holds', async () => {
  const seed = Date.now() % 2 ** 31;
  console.info(`cache stories: seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const name = `story-${++count}`;
      const teller = new Teller();
      const ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: teller.now });
      await teller.begin(ledger);
      const tab = await desk.tab(() => ledger);
      await startWriter(tab, name);
      for (const step of steps) await play(step, tab, name, ledger, teller);
      await caughtUp(tab, ledger);
      const truth = await ledgerRows(ledger);
      // A cache deleted at the very end is noticed, and filled again, a moment later.
      await expect.poll(() => cacheRows(tab, name), { timeout: 15_000 }).toEqual(truth);
      await tab.page.close();
      await ledger.close();
    }),
    { numRuns: 30, seed },
  );
}, 180_000);
