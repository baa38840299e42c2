import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ConnectorEvent, MessageUpsert } from '@shared/channels/events';
import { answerTo } from '../../support/connectors/answerTo';
import { withText } from '../../contract/connectors/sink';
import { messageXml, type Peer, startPeer } from '../../support/xmpp/peer';
import { hasProsody, type Prosody, startProsody } from '../../support/xmpp/prosody';
import { startDesk, type XmppDesk } from './desk';

let prosody: Prosody;
let desk: XmppDesk;
let karla: Peer;
let eve: Peer;
beforeAll(async () => {
  if (!hasProsody) return;
  prosody = await startProsody(['shop', 'karla', 'eve', 'frieda']);
  [karla, eve] = await Promise.all([startPeer(prosody, 'karla'), startPeer(prosody, 'eve')]);
  desk = startDesk(prosody, 'shop');
});
afterAll(async () => {
  karla?.stop();
  eve?.stop();
  await desk?.stop();
  await prosody?.stop();
});

const shop = 'shop@localhost';
const until = (look: () => void) => vi.waitFor(look, { timeout: 10_000, interval: 20 });
const arrives = async (text: string): Promise<MessageUpsert> => {
  await until(() => expect(withText(desk.sink, text)).toHaveLength(1));
  return withText(desk.sink, text)[0] as MessageUpsert;
};
const told = <T extends ConnectorEvent['type']>(type: T) =>
  desk.sink.events.filter((event): event is Extract<ConnectorEvent, { type: T }> => event.type === type);

test.skipIf(!hasProsody)('how far an answer got is told, by receipts and markers of its addressee alone', async () => {
  await karla.say(messageXml(shop, 'q1', 'Wann öffnen Sie?'));
  const question = await arrives('Wann öffnen Sie?');
  const result = await desk.connector.send(answerTo(question, 'Um neun.'), 'attempt-far', desk.send);
  const remoteId = result.kind === 'sent' ? result.receipt.remoteId : expect.fail('sent');
  const receipt = "<received xmlns='urn:xmpp:receipts' id='tresen:attempt-far'/>";
  await eve.say(messageXml(shop, 'r0', '', receipt));
  await karla.say(messageXml(shop, 'r1', '', receipt));
  await karla.say(messageXml(shop, 'r2', '', "<displayed xmlns='urn:xmpp:chat-markers:0' id='tresen:attempt-far'/>"));
  await until(() => expect(told('receipt').some(({ delivery }) => delivery === 'read')).toBe(true));
  const ours = told('receipt').filter((event) => event.remoteId === remoteId);
  expect(new Set(ours.map(({ delivery }) => delivery))).toEqual(new Set(['delivered', 'read']));
});

test.skipIf(!hasProsody)('nobody changes what another one said, and the same id twice is two messages', async () => {
  await karla.say(messageXml(shop, 'c1', 'Zwei Räder, bitte.'));
  const order = await arrives('Zwei Räder, bitte.');
  await eve.say(messageXml(shop, 'e1', 'Zwanzig Räder!', "<replace xmlns='urn:xmpp:message-correct:0' id='c1'/>"));
  await eve.say(messageXml(shop, 'e2', 'weg', "<retract xmlns='urn:xmpp:message-retract:1' id='c1'/>"));
  await karla.say(messageXml(shop, 'c1', 'Dieselbe Nummer.'));
  // A correction of nothing is a message of whoever sent it.
  expect((await arrives('Zwanzig Räder!')).customer.id).toBe('eve@localhost');
  expect((await arrives('Dieselbe Nummer.')).remoteId).not.toBe(order.remoteId);
  expect(
    desk.sink.events.some(
      (event) => 'remoteId' in event && event.type !== 'message' && event.remoteId === order.remoteId,
    ),
  ).toBe(false);
});

test.skipIf(!hasProsody)(
  'who has a card is called by it, asked for once; a name said with a message comes first',
  async () => {
    const frieda = await startPeer(prosody, 'frieda');
    await frieda.say(
      "<iq xmlns='jabber:client' type='set' id='card'><vCard xmlns='vcard-temp'><FN>\u202EFrieda \n Kern</FN>" +
        '<NICKNAME>fk</NICKNAME><PHOTO><TYPE>image/png</TYPE><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO></vCard></iq>',
    );
    await frieda.say(messageXml(shop, 'f1', 'Mein erstes Wort'));
    expect((await arrives('Mein erstes Wort')).customer).toMatchObject({ id: 'frieda@localhost', name: 'Frieda Kern' });
    await frieda.say(
      "<iq xmlns='jabber:client' type='set' id='card'><vCard xmlns='vcard-temp'><FN>Jemand anders</FN></vCard></iq>",
    );
    await frieda.say(messageXml(shop, 'f2', 'Mein zweites'));
    expect((await arrives('Mein zweites')).customer.name).toBe('Frieda Kern');
    const nick = "<nick xmlns='http://jabber.org/protocol/nick'>Friedel</nick>";
    await frieda.say(messageXml(shop, 'f3', 'Mein drittes', nick));
    expect((await arrives('Mein drittes')).customer.name).toBe('Friedel');
    frieda.stop();
  },
);

test.skipIf(!hasProsody)(
  'what is encrypted is shown as that, what says nothing is not shown, and wild names are tamed',
  async () => {
    const omemo = "<encrypted xmlns='eu.siacs.conversations.axolotl'><payload>xx</payload></encrypted>";
    await karla.say(messageXml(shop, 'o1', 'You received an OMEMO message', omemo));
    await karla.say(messageXml(shop, 's1', '', "<composing xmlns='http://jabber.org/protocol/chatstates'/>"));
    await karla.say(`<message xmlns='jabber:client' type='headline' to='${shop}'><body>Werbung</body></message>`);
    await eve.say(
      messageXml(
        shop,
        'n1',
        'Wer bin ich?',
        "<nick xmlns='http://jabber.org/protocol/nick'>\u202EevE\n\u0085  Adler</nick>",
      ),
    );
    expect((await arrives('Wer bin ich?')).customer.name).toBe('evE Adler');
    const encrypted = [...desk.sink.messages.values()].filter(({ notice }) => notice?.kind === 'encrypted');
    expect(encrypted).toMatchObject([{ text: '', customer: { id: 'karla@localhost' }, automatic: false }]);
    expect(withText(desk.sink, 'Werbung')).toEqual([]);
  },
);

test.skipIf(!hasProsody)(
  'a server that has forgotten how far we were: a gap is told, and what it has is read again',
  async () => {
    await desk.stop();
    desk.sink.cursor = { ...(desk.sink.cursor as object), after: 'an id nobody knows' };
    await karla.say(messageXml(shop, 'g1', 'Noch da?'));
    await desk.restart();
    await arrives('Noch da?');
    expect(told('gap')).toHaveLength(1);
    expect(withText(desk.sink, 'Wann öffnen Sie?')).toHaveLength(1);
    expect(desk.sink.problems).toEqual([]);
  },
);

test.skipIf(!hasProsody)('an answer is told as one, without the quote for older clients', async () => {
  await karla.say(messageXml(shop, 'y1', 'Grün 🚲 oder blau?'));
  const question = await arrives('Grün 🚲 oder blau?');
  const sent = await desk.connector.send(answerTo(question, 'Beides.'), 'attempt-both', desk.send);
  const ours = sent.kind === 'sent' ? sent.receipt.remoteId : expect.fail('sent');
  await karla.settle();
  const heard = karla.heard.find(({ attributes }) => attributes.id === 'tresen:attempt-both');
  expect(heard?.children).toContainEqual(
    expect.objectContaining({
      name: 'reply',
      ns: 'urn:xmpp:reply:0',
      attributes: { to: 'karla@localhost', id: 'y1' },
    }),
  );
  const quote = '> Grün 🚲 oder blau?\n';
  const reply = (id: string, end: number) =>
    `<reply xmlns='urn:xmpp:reply:0' id='${id}'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>` +
    `<body start='0' end='${end}'/></fallback>`;
  await karla.say(messageXml(shop, 'y2', `${quote}Dann blau.`, reply('tresen:attempt-both', [...quote].length)));
  expect((await arrives('Dann blau.')).replyTo).toBe(ours);
  const own = `<reply xmlns='urn:xmpp:reply:0' to='karla@localhost' id='y1'/>`;
  await karla.say(messageXml(shop, 'y3', 'Ich meine die Farbe.', own));
  expect((await arrives('Ich meine die Farbe.')).replyTo).toBe(question.remoteId);
  // What nobody knows keeps its quote; of other people nothing is answered.
  await eve.say(messageXml(shop, 'y4', '> Grün?\nIch auch.', reply('y1', 8)));
  expect((await arrives('> Grün?\nIch auch.')).replyTo).toBeNull();
});
