import { afterAll, beforeAll, test } from 'vitest';
import { blueskyHarness } from '../../support/bluesky/blueskyHarness';
import { chatHarness } from '../../support/bluesky/chatHarness';
import { haveLexicons, loadLexicons } from '../../support/bluesky/lexicons';
import { missingPart, type Network, startNetwork } from '../../support/bluesky/startNetwork';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

const missing = missingPart();
let network: Network;

/** Posts are not corrected; nothing of a server is changed here. */
const lacks = [...changing.map(({ name }) => name), ...['first message', 'edit', 'edited by its author']];

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

if (!haveLexicons()) test.skip('The lexicons of direct messages come with: npm ci --prefix tests/support/toolchain');
else {
  const lexicons = await loadLexicons();
  const none = [
    ...changing.map(({ name }) => name),
    ...['attachment in', 'attachment out', 'first message', 'edit', 'edited by its author'],
  ];
  describeConnector(
    'Bluesky, direct messages, over an own double by the lexicons',
    () => Promise.resolve(chatHarness(lexicons)),
    [...none, 'delete'],
    { channel: 'Bluesky, direct messages', against: ['own double by the published lexicons'] },
  );
}
