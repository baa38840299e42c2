import { afterAll, beforeAll, describe, test } from 'vitest';
import { php, phpMissing, type RunningRelay, startRelay } from '../../support/relay/startRelay';
import { whatsAppHarness } from '../../support/whatsapp/whatsAppHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

/** WhatsApp lets nobody change or take back what was sent by its API, and keeps no boxes. */
const lacks = ['edit', 'delete', ...changing.map(({ name }) => name)];

if (!php) test.skip(phpMissing);
else
  describe('with a relay', () => {
    let relay: RunningRelay;
    beforeAll(async () => {
      relay = await startRelay({ wait: 0 });
    });
    afterAll(() => relay.stop());
    const against = ['own double'];

    describeConnector('WhatsApp by Meta', () => whatsAppHarness(relay), lacks, {
      ...{ channel: 'WhatsApp, Meta', against },
    });
    describeConnector('WhatsApp by 360dialog', () => whatsAppHarness(relay, '360dialog'), lacks, {
      ...{ channel: 'WhatsApp, 360dialog', against },
    });
  });
