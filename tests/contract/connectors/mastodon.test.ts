import { mastodonHarness } from '../../support/mastodon/mastodonHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

/** Its servers keep no copies. */
const none = ['first message', ...changing.map(({ name }) => name)];

describeConnector('Mastodon, mentions, over an own double', () => mastodonHarness('public'), none, {
  channel: 'Mastodon, mentions',
  against: ['own double'],
});
describeConnector('Mastodon, private mentions, over an own double', () => mastodonHarness('direct'), none, {
  channel: 'Mastodon, private',
  against: ['own double'],
});
