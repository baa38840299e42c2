import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasProsody, type Prosody, startProsody } from '../../support/xmpp/prosody';
import { webchatHarness, webchatShops } from '../../support/xmpp/webchatHarness';
import { describeConnector, scenarios } from './conformance';
import { changing } from './scenarios/changing';

let prosody: Prosody;

if (hasProsody) {
  beforeAll(async () => {
    prosody = await startProsody(webchatShops(scenarios.length + 1));
  });
  afterAll(() => prosody.stop());

  // Its server keeps no copies that could be moved; guests begin, change nothing in the script, and see no reactions.
  const guests = ['first message', 'edited by its author', 'deleted by its author', 'react'];
  const none = [...changing.map(({ name }) => name), ...guests];
  describeConnector('web chat over Prosody', () => webchatHarness(prosody), none, {
    channel: 'Web chat, a guest over BOSH',
    against: ['Prosody'],
  });
} else {
  describe('connector web chat over Prosody', () => {
    test.skip('needs Prosody: apt-get install -y --no-install-recommends prosody', () => undefined);
  });
}
