import { describeConnector } from './conformance';
import { changing } from './scenarios/changing';
import { practiceHarness } from './practiceHarness';

/** Its servers keep no copies. */
const none = changing.map(({ name }) => name);
const own = ['edit', 'delete', 'react', ...none];

describeConnector('practice, e-mail', () => practiceHarness('email'), own);
describeConnector('practice, Facebook comments', () => practiceHarness('facebook'), none);
describeConnector('practice, Messenger', () => practiceHarness('messenger'), ['edit', 'delete', ...none]);
describeConnector('practice, Instagram', () => practiceHarness('instagram'), ['edit', 'delete', ...none]);
describeConnector('practice, WhatsApp', () => practiceHarness('whatsapp'), ['edit', 'delete', ...none]);
describeConnector('practice, X', () => practiceHarness('x'), ['edit', ...none]);
describeConnector('practice, Telegram', () => practiceHarness('telegram'), none);
describeConnector('practice, web chat', () => practiceHarness('webchat'), own);
describeConnector('practice, SMS', () => practiceHarness('sms'), [...own, 'attachment out']);
describeConnector('practice, Mastodon', () => practiceHarness('mastodon'), none);
