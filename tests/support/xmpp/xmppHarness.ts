import { setTimeout as sleep } from 'node:timers/promises';
import { createXmppConnector } from '../../../electron/connectors/xmpp/connector';
import { ns } from '../../../electron/connectors/xmpp/namespaces';
import { child, textOf } from '../../../electron/connectors/xml/element';
import type { Harness, ServerMessage } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { startFront } from './front';
import { messageXml, type Peer, startPeer } from './peer';
import { type Prosody, xmppPassword } from './prosody';
import { xmppAccount } from './xmppAccount';

let scenarios = 0;

/** The users of as many scenarios; each has its own. */
export function xmppUsers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => [`shop${index}`, `karla${index}`]).flat();
}

/** Real time (ms) given to the server for each step of the test's clock. */
const realStepMs = 15;

const rejected = "<x xmlns='urn:test:deep'>".repeat(40) + '</x>'.repeat(40);

/** The XMPP connector over an account of its own, with its customer and the owner's phone. */
export async function xmppHarness(prosody: Prosody): Promise<Harness> {
  const number = scenarios++;
  const [shop, karla] = [`shop${number}`, `karla${number}`];
  const to = `${shop}@localhost`;
  const front = await startFront(prosody.c2s);
  const clock = manualClock(Date.now());
  const connector = createXmppConnector({ trust: { ca: prosody.ca } });
  const [customer, phone] = await Promise.all([startPeer(prosody, karla), startPeer(prosody, shop)]);
  const history = Array.from({ length: 5 }, (_, index) => `Aus der Vergangenheit ${index}`);
  for (const [index, text] of history.entries()) {
    if (index === 3) await phone.say(messageXml(`${karla}@localhost`, `p${index}`, text));
    else await customer.say(messageXml(to, `h${index}`, text));
  }
  phone.stop();
  let texts = 0;

  const write = async (text: string, more = '') => {
    const id = `k${++texts}`;
    await customer.say(messageXml(to, id, text, more));
    return id;
  };
  const deliver = async () => {
    const text = `Neue Frage ${texts + 1} & <b>mehr</b> 🙂`;
    return { text, id: await write(text) };
  };
  const breaks = {
    offline: () => front.set('refuse'),
    rate: () => front.set('busy'),
    revoked() {
      prosody.register(shop, 'neu');
      front.cut();
    },
  };

  return {
    connector,
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
    async close() {
      customer.stop();
      front.stop();
    },
    server: {
      history,
      deliver,
      async deliverFile() {
        const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const url = await customer.upload('Foto.jpg', 'image/jpeg', data);
        const text = `Mit Datei ${texts + 1}`;
        await write(text, fileXml(url, data.length));
        return { text, file: data };
      },
      async deliverEdit() {
        const { text, id } = await deliver();
        const edited = `${text}, verbessert`;
        await write(edited, `<replace xmlns='urn:xmpp:message-correct:0' id='${id}'/>`);
        return { text, edited };
      },
      async deliverRemoval() {
        const { text, id } = await deliver();
        const hint = "<store xmlns='urn:xmpp:hints'/>";
        await write('', `<retract xmlns='urn:xmpp:message-retract:1' id='${id}'/>${hint}`);
        return { text };
      },
      async deliverMalformed() {
        await write('Viel zu tief verschachtelt', rejected);
      },
      break: async (fault) => breaks[fault](),
      async mend() {
        prosody.register(shop);
        front.set('open');
      },
      sent: () => sentTo(customer),
    },
  };
}

function fileXml(url: string, size: number): string {
  return (
    `<x xmlns='jabber:x:oob'><url>${url}</url></x><file-sharing xmlns='urn:xmpp:sfs:0'>` +
    `<file xmlns='urn:xmpp:file:metadata:0'><name>Foto.jpg</name><media-type>image/jpeg</media-type><size>${size}</size>` +
    `</file><sources><url-data xmlns='http://jabber.org/protocol/url-data' target='${url}'/></sources></file-sharing>`
  );
}

/** What the customer has from the desk: the words of an answer and its files, which come as messages of their own. */
async function sentTo(customer: Peer): Promise<ServerMessage[]> {
  await customer.settle();
  const sent = new Map<string, ServerMessage>();
  for (const stanza of customer.heard) {
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
