import { describeConnector } from './conformance';
import { practiceHarness } from './practiceHarness';

const own = ['edit', 'delete', 'react'];

describeConnector('practice, e-mail', () => practiceHarness('email'), own);
describeConnector('practice, Facebook comments', () => practiceHarness('facebook'));
describeConnector('practice, Messenger', () => practiceHarness('messenger'), ['edit', 'delete']);
describeConnector('practice, Instagram', () => practiceHarness('instagram'), ['edit', 'delete']);
describeConnector('practice, WhatsApp', () => practiceHarness('whatsapp'), ['edit', 'delete']);
describeConnector('practice, X', () => practiceHarness('x'), ['edit']);
describeConnector('practice, Telegram', () => practiceHarness('telegram'));
describeConnector('practice, web chat', () => practiceHarness('webchat'), own);
describeConnector('practice, SMS', () => practiceHarness('sms'), [...own, 'attachment out']);
describeConnector('practice, Mastodon', () => practiceHarness('mastodon'));
