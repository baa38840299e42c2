import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inline, inMemory, scratchFolder, type Opening } from '../../support/ledger/openings';
import { drain, emptyCache, writeFrame } from '../../support/ledger/modelCache';
import { story, type Step } from '../../support/ledger/stories';
import { Teller } from '../../support/ledger/teller';

/** Lives through a story; answers what the cache and the ledger hold in the end, and what is wrong with the ledger. */
async function live(opening: Opening, steps: Step[]) {
  const teller = new Teller();
  let ledger = await opening.open(teller.now);
  let cache = emptyCache();
  await teller.begin(ledger);
  for (const step of steps) {
    if (step.do === 'loseCache') cache = emptyCache();
    else if (step.do === 'reopen') {
      if (opening.dir === null) continue;
      await ledger.close();
      ledger = await opening.open(teller.now);
    } else if (step.do === 'feed') {
      for (let page = 0; page < step.pages; page++) writeFrame(cache, await ledger.feed(cache.cursor, step.limit));
    } else await teller.play(ledger, step);
  }
  await drain(ledger, cache, 7);
  const truth = await drain(ledger);
  const checked = await ledger.check();
  await ledger.close();
  return { cache, truth, checked };
}

async function holds(opening: Opening, steps: Step[]): Promise<void> {
  const { cache, truth, checked } = await live(opening, steps);
  expect(cache.rows).toEqual(truth.rows);
  expect(checked).toEqual({ ok: true, value: { problems: [] } });
}

describe('whatever happens to a desk', { timeout: 120_000 }, () => {
  it('its cache ends as what the ledger holds, in memory', () =>
    fc.assert(
      fc.asyncProperty(story, (steps) => holds(inMemory(), steps)),
      { numRuns: 150 },
    ));

  it('its cache ends as what the ledger holds, in a file opened again and again', () =>
    fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const { dir, remove } = scratchFolder();
        await holds(inline(dir), steps);
        remove();
      }),
      { numRuns: 40 },
    ));
});
