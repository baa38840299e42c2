import { readJid } from '../../../electron/connectors/xmpp/address';
import { connect } from '../../../electron/connectors/xmpp/stream/connect';
import { child, childrenOf, textOf, type XmlElement, xml } from '../../../electron/connectors/xml/element';
import { readElement } from '../../../electron/connectors/xml/reader';
import { type Prosody, xmppPassword } from './prosody';

/** Somebody at `localhost` with a device of their own. */
export type Peer = {
  /** Every message that came in, oldest first. */
  heard: XmlElement[];
  /** Says a stanza as it is written; resolves when the server has it. */
  say(stanza: string): Promise<void>;
  /** Resolves when everything the server had for them is heard. */
  settle(): Promise<void>;
  /** Puts a file onto the server; its address. */
  upload(name: string, mime: string, data: Uint8Array): Promise<string>;
  stop(): void;
};

const ping = xml('ping', { xmlns: 'urn:xmpp:ping' });

export async function startPeer({ tls, ca }: Prosody, user: string): Promise<Peer> {
  const jid = readJid(`${user}@localhost`);
  if (!jid) throw new Error('no address');
  const server = { host: 'localhost', port: tls, security: 'tls' as const };
  const signal = new AbortController().signal;
  const session = await connect({ server, jid, password: xmppPassword, byHand: false }, { ca }, signal);
  const heard: XmlElement[] = [];
  session.listen(({ element }) => void heard.push(element));
  session.send(xml('presence', { xmlns: 'jabber:client' }));
  const settle = async () => void (await session.ask('get', 'localhost', ping));

  return {
    heard,
    settle,
    async say(stanza) {
      const read = readElement(stanza);
      if (!read) throw new Error('no XML');
      session.send(read);
      await settle();
    },
    async upload(name, mime, data) {
      const xmlns = 'urn:xmpp:http:upload:0';
      const request = xml('request', { xmlns, filename: name, size: `${data.length}`, 'content-type': mime });
      const slot = child(await session.ask('get', 'upload.localhost', request), 'slot', xmlns);
      const put = child(slot, 'put', xmlns);
      const [authorization] = put ? childrenOf(put, 'header', xmlns).map(textOf) : [];
      const headers = { 'content-type': mime, ...(authorization !== undefined && { authorization }) };
      await fetch(put?.attributes.url ?? '', { method: 'PUT', headers, body: new Uint8Array(data) });
      return child(slot, 'get', xmlns)?.attributes.url ?? '';
    },
    stop: () => session.close(),
  };
}

/** A chat message as a client writes it. @param more children beside its words */
export function messageXml(to: string, id: string, body: string, more = ''): string {
  const safe = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const words = body === '' ? '' : `<body>${safe}</body>`;
  return `<message xmlns='jabber:client' type='chat' to='${to}' id='${id}'>${words}${more}</message>`;
}
