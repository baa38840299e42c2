import { setTimeout as sleep } from 'node:timers/promises';
import { createXmppConnector } from '../../../electron/connectors/xmpp/connector';
import { ns } from '../../../electron/connectors/xmpp/namespaces';
import { child, textOf, type XmlElement } from '../../../electron/connectors/xml/element';
import type { Harness, ServerMessage } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { startFront } from './front';
import { messageXml, startPeer } from './peer';
import { type Prosody, xmppPassword } from './prosody';
import { xmppAccount } from './xmppAccount';

/** Real time (ms) given to the server for each step of the test's clock. */
const realStepMs = 15;

/** Nested deeper than anybody reads. */
export const rejected = "<x xmlns='urn:test:deep'>".repeat(40) + '</x>'.repeat(40);

/** The desk's side of a harness: the connector over an account of its own, and what can be wrong with its server. */
export async function shopSide(prosody: Prosody, shop: string) {
  const front = await startFront(prosody.c2s);
  const clock = manualClock(Date.now());
  const breaks = {
    offline: () => front.set('refuse'),
    rate: () => front.set('busy'),
    revoked() {
      prosody.register(shop, 'neu');
      front.cut();
    },
  };
  const side: Pick<
    Harness,
    'connector' | 'account' | 'clock' | 'http' | 'secret' | 'pass' | 'realPatience' | 'close'
  > & {
    faults: Pick<Harness['server'], 'break' | 'mend'>;
  } = {
    connector: createXmppConnector({ trust: { ca: prosody.ca } }),
    account: xmppAccount(shop, front.port),
    clock,
    http: fetch,
    secret: (name) => Promise.resolve(name === 'password' ? xmppPassword : null),
    async pass(ms) {
      await clock.advance(ms);
      await sleep(realStepMs);
      await clock.settle();
    },
    realPatience: 15_000,
    close: () => Promise.resolve(front.stop()),
    faults: {
      break: async (fault) => breaks[fault](),
      async mend() {
        prosody.register(shop);
        front.set('open');
      },
    },
  };
  return side;
}

/** What the owner of a shop says from a phone of their own. */
export async function sayFromPhone(prosody: Prosody, shop: string, to: string, id: string, text: string) {
  const phone = await startPeer(prosody, shop);
  await phone.say(messageXml(to, id, text));
  phone.stop();
}

/** What a customer has from the desk: the words of an answer and its files, which come as messages of their own. */
export async function sentIn(heard: readonly XmlElement[]): Promise<ServerMessage[]> {
  const sent = new Map<string, ServerMessage>();
  for (const stanza of heard) {
    const key = /^tresen:([^#]+)/u.exec(stanza.attributes.id ?? '')?.[1];
    if (stanza.name !== 'message' || key === undefined) continue;
    const message = sent.get(key) ?? { attemptKey: key, text: '', files: [] };
    const url = textOf(child(child(stanza, 'x', ns.link), 'url', ns.link));
    if (url !== '') message.files.push(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    else message.text = textOf(child(stanza, 'body', ns.client));
    sent.set(key, message);
  }
  return [...sent.values()];
}
