import { xHarness } from '../../support/x/xHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

/** Its servers keep no copies, nothing of ours is corrected there, and no list tells of deletions. */
const none = [...changing.map(({ name }) => name), 'first message', 'edit', 'deleted by its author'];

describeConnector('X, mentions, over an own double', () => xHarness('post'), none, {
  channel: 'X, mentions',
  against: ['own double'],
});
describeConnector(
  'X, direct messages, over an own double',
  () => xHarness('dm'),
  [...none, 'edited by its author', 'delete', 'react'],
  { channel: 'X, direct messages', against: ['own double'] },
);
