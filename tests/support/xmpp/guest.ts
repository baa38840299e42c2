import { setTimeout as sleep } from 'node:timers/promises';
import { elements, type XmlElement } from '../../../electron/connectors/xml/element';
import { readElement } from '../../../electron/connectors/xml/reader';
import type { Prosody } from './prosody';

/** A nameless guest at `guest.localhost`, over BOSH as a page would come (XEP-0124). */
export type Guest = {
  address: string;
  /** The address with the page's device. */
  page: string;
  say(stanza: string): Promise<void>;
  /** Everything heard so far, once it contains this. */
  hears(text: string): Promise<string>;
  /** Every stanza the server has for them by now, oldest first. */
  stanzas(): Promise<XmlElement[]>;
  /** Puts a file onto the server; its address. */
  upload(name: string, mime: string, data: Uint8Array): Promise<string>;
};

const httpbind = 'http://jabber.org/protocol/httpbind';
const xbosh = "xmlns:xmpp='urn:xmpp:xbosh'";

/** Logs in without a name. Rejects where the server does not answer in ten seconds. */
export async function startGuest({ bosh }: Prosody): Promise<Guest> {
  let rid = 1_000;
  let asked = 0;
  let heard = '';
  const bodies: string[] = [];
  let held: Promise<unknown> = Promise.resolve();
  const post = async (attributes: string, inside = ''): Promise<void> => {
    const body = `<body rid='${rid++}' xmlns='${httpbind}' ${attributes}>${inside}</body>`;
    const answer = await fetch(bosh, { method: 'POST', body, headers: { 'content-type': 'text/xml' } });
    const text = await answer.text();
    bodies.push(text);
    heard += text;
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
  /** Asks; the answer comes after everything that was there for the guest before. */
  const ask = async (to: string, payload: string): Promise<string> => {
    const id = `ask${++asked}`;
    await say(`<iq xmlns='jabber:client' type='get' id='${id}' to='${to}'>${payload}</iq>`);
    return hears(id);
  };
  await say("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>");
  await hears('<success');
  await say('', `to='guest.localhost' xmpp:restart='true' ${xbosh}`);
  await hears('xmpp-bind');
  await say("<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
  const page = /<jid>([^<]+)/u.exec(await hears('</jid>'))?.[1] ?? '';
  return {
    address: page.split('/')[0] ?? '',
    page,
    say: (stanza) => say(stanza),
    hears,
    async stanzas() {
      await ask('guest.localhost', "<ping xmlns='urn:xmpp:ping'/>");
      return bodies.flatMap((body) => {
        const read = readElement(body);
        return read ? elements(read) : [];
      });
    },
    async upload(name, mime, data) {
      const wanted = `filename='${name}' size='${data.length}' content-type='${mime}'`;
      const answer = await ask('upload.localhost', `<request xmlns='urn:xmpp:http:upload:0' ${wanted}/>`);
      const read = (pattern: RegExp): string => [...answer.matchAll(pattern)].at(-1)?.[1] ?? '';
      const authorization = read(/<header name=['"]Authorization['"]>([^<]+)/giu);
      await fetch(read(/<put url=['"]([^'"]+)/gu), {
        method: 'PUT',
        headers: { 'content-type': mime, ...(authorization && { authorization }) },
        body: new Uint8Array(data),
      });
      return read(/<get url=['"]([^'"]+)/gu);
    },
  };
}
