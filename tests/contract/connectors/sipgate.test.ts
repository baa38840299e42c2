import { sipgateHarness } from '../../support/sipgate/sipgateHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

const never = ['edit', 'delete', 'react', 'edited by its author', 'deleted by its author'];
const noFiles = ['attachment out'];

describeConnector(
  'SMS by sipgate, over an own double',
  sipgateHarness,
  [...never, ...noFiles, ...changing.map(({ name }) => name)],
  { channel: 'SMS, sipgate', against: ['own double'] },
);
