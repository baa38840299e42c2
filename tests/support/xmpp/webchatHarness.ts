import { ChannelKind } from '@shared/domain/ids';
import type { Harness } from '../../contract/connectors/harness';
import { startGuest } from './guest';
import { messageXml } from './peer';
import type { Prosody } from './prosody';
import { rejected, sayFromPhone, sentIn, shopSide } from './shopSide';
import { fileXml } from './xmppHarness';

let scenarios = 0;

/** The shops of as many scenarios; each has its own. */
export function webchatShops(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `laden${index}`);
}

const web = "xmlns='urn:tresen:webchat:1'";
const place = "page='https://radhaus.example/'";
const first =
  `<consent ${web} wording='Ich bin einverstanden.' time='2026-10-09T08:30:00Z' ${place}/>` +
  `<visit ${web} name='Karla' mail='' ${place} title='' lang='de'/>`;

/**
 * The XMPP connector with a guest of the shop's own site as its customer, who says what the script of the web chat says:
 * nameless, over BOSH, each message in the one chat that only guest and desk can name.
 */
export async function webchatHarness(prosody: Prosody): Promise<Harness> {
  const shop = `laden${scenarios++}`;
  const to = `${shop}@localhost`;
  const { faults, connector, ...side } = await shopSide(prosody, shop);
  const guest = await startGuest(prosody);
  const thread = `<thread>${scenarios.toString(16).padStart(32, '0')}</thread>`;
  let texts = 0;
  const write = (text: string, more = ''): Promise<void> =>
    guest.say(messageXml(to, `g${++texts}`, text, `${texts === 1 ? first : ''}${more}${thread}`));

  // A guest may say five things at once: with what a scenario delivers, no more than that.
  const history = ['Haben Sie Räder?', 'Ja, viele.', 'Auch blaue?'];
  await write(history[0] ?? '');
  await sayFromPhone(prosody, shop, guest.page, 'p1', history[1] ?? '');
  await write(history[2] ?? '');
  await guest.stanzas();

  return {
    ...side,
    connector: {
      ...connector,
      // What the suite asks without a conversation is asked of this channel, not of the account's other one.
      capabilities: (account, conversation) =>
        connector.capabilities(account, conversation ?? { channel: ChannelKind.parse('webchat'), profile: 'webchat' }),
    },
    server: {
      ...faults,
      history,
      async deliver() {
        const text = `Neue Frage ${texts + 1} & <b>mehr</b> 🙂`;
        await write(text);
        return { text };
      },
      async deliverFile() {
        const file = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const url = await guest.upload('Rad.jpg', 'image/jpeg', file);
        await write(url, fileXml(url, 'Rad.jpg', file.length));
        return { text: 'Rad.jpg', file };
      },
      async deliverMalformed() {
        await write('Viel zu tief verschachtelt', rejected);
      },
      sent: async () => sentIn(await guest.stanzas()),
    },
  };
}
