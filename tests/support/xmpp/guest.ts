import { setTimeout as sleep } from 'node:timers/promises';
import type { Prosody } from './prosody';

/** A nameless guest at `guest.localhost`, over BOSH as a page would come (XEP-0124). */
export type Guest = {
  address: string;
  say(stanza: string): Promise<void>;
  /** Everything heard so far, once it contains this. */
  hears(text: string): Promise<string>;
};

const httpbind = 'http://jabber.org/protocol/httpbind';
const xbosh = "xmlns:xmpp='urn:xmpp:xbosh'";

/** Logs in without a name. Rejects where the server does not answer in ten seconds. */
export async function startGuest({ bosh }: Prosody): Promise<Guest> {
  let rid = 1_000;
  let heard = '';
  let held: Promise<unknown> = Promise.resolve();
  const post = async (attributes: string, inside = ''): Promise<void> => {
    const body = `<body rid='${rid++}' xmlns='${httpbind}' ${attributes}>${inside}</body>`;
    const answer = await fetch(bosh, { method: 'POST', body, headers: { 'content-type': 'text/xml' } });
    heard += await answer.text();
  };
  await post(`to='guest.localhost' wait='5' hold='1' ver='1.6' xmpp:version='1.0' ${xbosh}`);
  const session = `sid='${/\bsid=['"]([^'"]+)/u.exec(heard)?.[1] ?? ''}'`;
  /** The server holds one request; the next one lets it go. */
  const say = async (inside: string, attributes = ''): Promise<void> => {
    const before = held;
    held = post(`${session} ${attributes}`, inside);
    held.catch(() => undefined);
    await before;
  };
  const hears = async (text: string): Promise<string> => {
    const end = Date.now() + 10_000;
    while (!heard.includes(text)) {
      if (Date.now() > end) throw new Error(`a guest never heard ${text}`);
      await say('');
      await sleep(10);
    }
    return heard;
  };
  await say("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>");
  await hears('<success');
  await say('', `to='guest.localhost' xmpp:restart='true' ${xbosh}`);
  await hears('xmpp-bind');
  await say("<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
  const bound = /<jid>([^</]+)/u.exec(await hears('</jid>'))?.[1] ?? '';
  return { address: bound, say: (stanza) => say(stanza), hears };
}
