import { graphHarness } from '../../support/graph/graphHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

/**
 * Messages cannot be changed once they were sent, and corrections are told to webhooks alone. Instagram takes files from
 * public addresses, which a desk has none of. What can be done to comments: tests/unit/meta.
 */
const lacks = [
  ...['first message', 'edit', 'delete', 'react', 'edited by its author', 'deleted by its author'],
  ...changing.map(({ name }) => name),
];

describeConnector('Instagram, over an own double', () => graphHarness('instagram'), [...lacks, 'attachment out'], {
  channel: 'Instagram',
  against: ['own double'],
});
describeConnector('Facebook page, over an own double', () => graphHarness('facebook'), lacks, {
  channel: 'Facebook page',
  against: ['own double'],
});
