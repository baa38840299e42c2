import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';
import { practiceHarness } from './practiceHarness';

/** Its servers keep no copies. */
const none = changing.map(({ name }) => name);
/** Only to who wrote is anything written there. */
const answers = ['first message', ...none];
const own = ['edit', 'delete', 'react', ...none];

describeConnector('practice, e-mail', () => practiceHarness('email'), own);
describeConnector('practice, Facebook comments', () => practiceHarness('facebook'), answers);
describeConnector('practice, Messenger', () => practiceHarness('messenger'), ['edit', 'delete', ...answers]);
describeConnector('practice, Instagram', () => practiceHarness('instagram'), ['edit', 'delete', ...answers]);
describeConnector('practice, WhatsApp', () => practiceHarness('whatsapp'), ['edit', 'delete', ...none]);
describeConnector('practice, X', () => practiceHarness('x'), ['edit', ...answers]);
describeConnector('practice, Telegram', () => practiceHarness('telegram'), answers);
describeConnector('practice, web chat', () => practiceHarness('webchat'), ['first message', ...own]);
describeConnector('practice, SMS', () => practiceHarness('sms'), [...own, 'attachment out']);
describeConnector('practice, Mastodon', () => practiceHarness('mastodon'), answers);
