import { afterAll, beforeAll, describe, test } from 'vitest';
import { emulateHarness } from '../../support/twilio/emulateHarness';
import { type Emulate, emulateMissing, startEmulate } from '../../support/twilio/startEmulate';
import { twilioHarness } from '../../support/twilio/twilioHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

/** Nothing can be changed once it was sent, and files go out from public addresses alone, which a desk has none of. */
const never = ['edit', 'delete', 'react', 'edited by its author', 'deleted by its author', 'attachment out'];
const lacks = [...never, ...changing.map(({ name }) => name)];

describeConnector('SMS by Twilio, over an own double', () => twilioHarness('sms'), lacks, {
  channel: 'SMS, Twilio',
  against: ['own double'],
});
describeConnector('WhatsApp by Twilio, over an own double', () => twilioHarness('whatsapp'), lacks, {
  channel: 'WhatsApp, Twilio',
  against: ['own double'],
});

if (emulateMissing !== null) test.skip(emulateMissing);
else
  describe('a Twilio somebody else wrote', () => {
    let emulate: Emulate;
    beforeAll(async () => {
      emulate = await startEmulate();
    });
    afterAll(() => emulate.stop());
    // emulate forgets the files of messages that come in.
    describeConnector('SMS by Twilio, over emulate', () => emulateHarness(emulate), ['attachment in', ...lacks], {
      channel: 'SMS, Twilio',
      against: ['emulate 0.12.2'],
    });
  });
