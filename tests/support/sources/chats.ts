import { AccountId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import { child, textOf, type XmlElement } from '../../../electron/connectors/xml/element';
import { mastodonAccount } from '../mastodon/mastodonAccount';
import { startMastodon } from '../mastodon/startMastodon';
import { telegramAccount } from '../telegram/telegramAccount';
import { startTelegram } from '../telegram/startTelegram';
import { startTwilio } from '../twilio/startTwilio';
import { twilioAccount } from '../twilio/twilioAccount';
import { startPeer, messageXml } from '../xmpp/peer';
import { type Prosody, xmppPassword } from '../xmpp/prosody';
import { xmppAccount } from '../xmpp/xmppAccount';
import { question, type Source } from './source';

/** A bot at the double of the Bot API. */
export async function telegramSource(name: string): Promise<Source> {
  const double = await startTelegram(systemClock);
  let messages = 0;
  return {
    ...{ name, secrets: { token: double.token }, pollS: null, stop: double.stop },
    account: { ...telegramAccount(double.root, double.botId), id: AccountId.parse(name) },
    answers: { to: [], got: () => Promise.resolve(double.sent.map(({ text }) => text)) },
    write(mark, at) {
      const id = 4_800_000 + (messages % 200);
      const from = {
        id,
        is_bot: false,
        first_name: 'Kundin',
        last_name: `${messages % 200}`,
        language_code: 'de',
      } as const;
      const chat = { id, type: 'private', first_name: 'Kundin' } as const;
      const date = Math.floor(at / 1_000);
      double.knowChat(id);
      double.pushRaw('message', { message_id: ++messages, date, from, chat, text: `${mark} ${question}` });
      return Promise.resolve();
    },
  };
}

/** An account at the double of Mastodon. */
export async function mastodonSource(name: string): Promise<Source> {
  const double = await startMastodon(systemClock);
  let posts = 0;
  return {
    ...{ name, secrets: { accessToken: double.token }, pollS: null, stop: double.stop },
    account: { ...mastodonAccount(double.root), id: AccountId.parse(name) },
    answers: { to: [], got: () => Promise.resolve(double.world.sent.map(({ post }) => post.text)) },
    write(mark) {
      const number = ++posts % 200;
      const [id, acct] = [`11000000000001${1000 + number}`, `kundin${number}@social.example`];
      double.world.mention(
        { id, acct, username: `kundin${number}`, name: `Kundin ${number}` },
        `@radhaus ${mark} ${question}`,
      );
      return Promise.resolve();
    },
  };
}

const isOurs = ({ direction }: { direction: string }): boolean => direction !== 'inbound';

/** A number at the double of Twilio. */
export async function twilioSource(name: string, kind: 'sms' | 'whatsapp'): Promise<Source> {
  const double = await startTwilio(systemClock);
  const [number = ''] = double.numbers;
  const at = (id: string): string => (kind === 'whatsapp' ? `whatsapp:${id}` : id);
  let texts = 0;
  return {
    ...{ name, secrets: { secret: double.secret }, pollS: 20, stop: double.stop },
    account: { ...twilioAccount(kind, double, number), id: AccountId.parse(name) },
    answers: { to: [], got: () => Promise.resolve(double.rows.filter(isOurs).map(({ body }) => body)) },
    write(mark) {
      double.receive({ from: at(`+49170${2_000_000 + (++texts % 200)}`), to: at(number), body: `${mark} ${question}` });
      return Promise.resolve();
    },
  };
}

/** Who writes to a shop at Prosody. */
export const customerOf = (user: string): string => `${user}customer`;

const bodyOf = (stanza: XmlElement): string => textOf(child(stanza, 'body', 'jabber:client'));

/** A shop at Prosody, written to by one customer. */
export async function xmppSource(name: string, user: string, prosody: Prosody): Promise<Source> {
  const customer = await startPeer(prosody, customerOf(user));
  return {
    ...{ name, secrets: { password: xmppPassword }, pollS: null },
    account: { ...xmppAccount(user, prosody.c2s), id: AccountId.parse(name) },
    ca: prosody.ca,
    answers: {
      to: [],
      async got() {
        await customer.settle();
        return customer.heard.map(bodyOf).filter(Boolean);
      },
    },
    write: (mark) => customer.say(messageXml(`${user}@localhost`, mark, `${mark} ${question}`)),
    stop: () => Promise.resolve(customer.stop()),
  };
}
