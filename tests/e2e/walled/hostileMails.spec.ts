import { bundleCleaners } from '../../support/hostile/bundle';
import type { surfaces } from '../../support/hostile/cleaners';
import { showBodies } from '../../support/hostile/show';
import { chunked, hostileDocuments, hostileVectors } from '../../support/hostile/vectors';
import { expect, test } from '../support/electronTest';
import { offerFrames } from '../support/offerFrames';
import { required } from '../support/required';

declare const window: { surfaces: typeof surfaces };

const deep = process.env.DEEP === '1';
/** Kinds that call home. */
const calling = new Set(['channel', 'style', 'sheet', 'takeover', 'drawing', 'classic']);

test('hostile mails are shown in the frame of the desk, cleaned and as they came', async ({ desk }) => {
  test.setTimeout(deep ? 1_500_000 : 200_000);
  const page = desk.page();
  await page.evaluate(await bundleCleaners());
  // One half names its home by its number, the other by a name.
  const vectors = [`http://${required('TRESEN_FAR')}`, 'http://track.example'].map((home, half) =>
    hostileVectors(home).filter(({ id, kind }) => calling.has(kind) && id % 2 === half),
  );
  for (const bodies of chunked(
    vectors.flatMap((some) => hostileDocuments(some, deep)),
    96,
  )) {
    const clean = await page.evaluate((all) => all.map((html) => window.surfaces.read(html)), bodies);
    for (const shown of [clean, bodies]) {
      const addresses = await offerFrames(page, shown);
      expect(await page.evaluate(showBodies, { addresses, sandbox: true })).toEqual([]);
    }
  }
  console.log(`shown: ${vectors.flat().length}`);
  // The policies speak up for each thing they stop.
  desk.forgive(/^page console: /);
});
