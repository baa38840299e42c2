import { fritzboxHarness } from '../../support/fritzbox/fritzboxHarness';
import { describeConnector } from './conformance';
import { beginning } from './scenarios/beginning';
import { changing } from './scenarios/changing';
import { sending } from './scenarios/sending';

/** A telephone is only listened to, and a call does not change when it is over. */
const never = ['restart after a reply', 'edited by its author', 'deleted by its author'];

describeConnector(
  'calls of a FRITZ!Box, over an own double',
  fritzboxHarness,
  [...never, ...[...sending, ...beginning, ...changing].map(({ name }) => name)],
  { channel: 'Phone, FRITZ!Box', against: ['own double'] },
);
