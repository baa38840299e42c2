import { describeConnector, scenarios } from './conformance';
import { feedHarness } from './feedHarness';
import { beginning } from './scenarios/beginning';
import { changing } from './scenarios/changing';
import { sending } from './scenarios/sending';

/** A feed is only read. */
const names = [...sending, ...beginning, ...changing].map(({ name }) => name);
const lacks = [...names, 'restart after a reply', 'attachment in', 'edited by its author', 'deleted by its author'];

describeConnector(
  'feed',
  feedHarness,
  lacks.filter((name) => scenarios.some((one) => one.name === name)),
  { channel: 'Feed', against: ['own server'] },
);
