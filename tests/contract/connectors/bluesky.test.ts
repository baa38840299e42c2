import { afterAll, beforeAll, test } from 'vitest';
import { blueskyHarness } from '../../support/bluesky/blueskyHarness';
import { missingPart, type Network, startNetwork } from '../../support/bluesky/startNetwork';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

const missing = missingPart();
let network: Network;

/** Posts are not corrected; nothing of a server is changed here. */
const lacks = [
  ...changing.map(({ name }) => name),
  ...['attachment in', 'attachment out', 'edit', 'react', 'edited by its author', 'deleted by its author'],
];

if (missing !== null) test.skip(`Bluesky's network in a box needs ${missing}`);
else {
  beforeAll(async () => {
    network = await startNetwork();
  }, 120_000);
  afterAll(() => network?.stop());

  describeConnector('Bluesky, posts, over the network in a box', () => blueskyHarness(network), lacks, {
    channel: 'Bluesky, posts',
    against: ['@atproto/dev-env'],
  });
}
