import { telegramHarness } from '../../support/telegram/telegramHarness';
import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';

/** Its servers keep no copies, and nothing we sent is found again. */
const none = [...changing.map(({ name }) => name), 'first message', 'did it go out'];

describeConnector(
  'Telegram, a bot, over an own double',
  () => telegramHarness('bot'),
  ['deleted by its author', ...none],
  { channel: 'Telegram, bot', against: ['own double'] },
);
describeConnector(
  'Telegram, a business connection, over an own double',
  () => telegramHarness('business'),
  ['react', ...none],
  { channel: 'Telegram, business', against: ['own double'] },
);
