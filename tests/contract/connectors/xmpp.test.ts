import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasProsody, type Prosody, startProsody } from '../../support/xmpp/prosody';
import { xmppHarness, xmppUsers } from '../../support/xmpp/xmppHarness';
import { describeConnector, scenarios } from './conformance';
import { changing } from './scenarios/changing';

let prosody: Prosody;

if (hasProsody) {
  beforeAll(async () => {
    prosody = await startProsody(xmppUsers(scenarios.length + 1));
  });
  afterAll(() => prosody.stop());

  // Its server keeps no copies that could be moved.
  const none = ['first message', ...changing.map(({ name }) => name)];
  describeConnector('XMPP over Prosody', () => xmppHarness(prosody), none, {
    channel: 'XMPP',
    against: ['Prosody'],
  });
} else {
  describe('connector XMPP over Prosody', () => {
    test.skip('needs Prosody: apt-get install -y --no-install-recommends prosody', () => undefined);
  });
}
