import type { Harness } from '../../contract/connectors/harness';
import { messageXml, startPeer } from './peer';
import type { Prosody } from './prosody';
import { rejected, sayFromPhone, sentIn, shopSide } from './shopSide';

let scenarios = 0;

/** The users of as many scenarios; each has its own. */
export function xmppUsers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => [`shop${index}`, `karla${index}`]).flat();
}

/** The XMPP connector over an account of its own, with its customer and the owner's phone. */
export async function xmppHarness(prosody: Prosody): Promise<Harness> {
  const number = scenarios++;
  const [shop, karla] = [`shop${number}`, `karla${number}`];
  const to = `${shop}@localhost`;
  const { faults, close, ...side } = await shopSide(prosody, shop);
  const customer = await startPeer(prosody, karla);
  const history = Array.from({ length: 5 }, (_, index) => `Aus der Vergangenheit ${index}`);
  for (const [index, text] of history.entries()) {
    if (index === 3) await sayFromPhone(prosody, shop, `${karla}@localhost`, `p${index}`, text);
    else await customer.say(messageXml(to, `h${index}`, text));
  }
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

  return {
    ...side,
    async close() {
      customer.stop();
      await close();
    },
    server: {
      ...faults,
      history,
      deliver,
      async deliverFile() {
        const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const url = await customer.upload('Foto.jpg', 'image/jpeg', data);
        const text = `Mit Datei ${texts + 1}`;
        await write(text, fileXml(url, 'Foto.jpg', data.length));
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
      async sent() {
        await customer.settle();
        return sentIn(customer.heard);
      },
    },
  };
}

/** A file as a message describes it (XEP-0447), with its plain link (XEP-0066). */
export function fileXml(url: string, name: string, size: number): string {
  return (
    `<x xmlns='jabber:x:oob'><url>${url}</url></x><file-sharing xmlns='urn:xmpp:sfs:0'>` +
    `<file xmlns='urn:xmpp:file:metadata:0'><name>${name}</name><media-type>image/jpeg</media-type><size>${size}</size>` +
    `</file><sources><url-data xmlns='http://jabber.org/protocol/url-data' target='${url}'/></sources></file-sharing>`
  );
}
