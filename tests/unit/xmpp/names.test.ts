import { expect, test, vi } from 'vitest';
import type { Archived } from '../../../electron/connectors/xmpp/archive/query';
import { createNames, nameIn } from '../../../electron/connectors/xmpp/read/names';
import { XmppError } from '../../../electron/connectors/xmpp/stream/error';
import type { Session } from '../../../electron/connectors/xmpp/stream/session';
import { readElement } from '../../../electron/connectors/xml/reader';

const card = (inside: string) => readElement(`<vCard xmlns='vcard-temp'>${inside}</vCard>`);
const entry = (from: string, more = '<body>Hallo</body>', type = 'chat'): Archived => {
  const message = readElement(`<message xmlns='jabber:client' type='${type}' from='${from}/phone'>${more}</message>`);
  if (!message) throw new Error('no XML');
  return { id: from, at: 1, message, cut: false };
};

/** A connection over which nothing is asked but what the test answers. */
function asking(answer: (address: string | null) => Promise<string>) {
  const ask = vi.fn(async (_type: string, to: string | null, _payload: unknown, withinMs?: number) => {
    expect(withinMs).toBeGreaterThan(0);
    const read = readElement(await answer(to));
    if (!read) throw new Error('no XML');
    return read;
  });
  return { ask, session: { ask } as unknown as Session };
}

const iq = (name: string) =>
  `<iq xmlns='jabber:client' type='result'><vCard xmlns='vcard-temp'><FN>${name}</FN></vCard></iq>`;

test('a card names its owner by the full name, else the nickname, tamed and cut', () => {
  expect(nameIn(card('<FN>Karla Kunz</FN><NICKNAME>kk</NICKNAME>'))).toBe('Karla Kunz');
  expect(nameIn(card('<FN> \u200B </FN><NICKNAME>kk</NICKNAME>'))).toBe('kk');
  expect(nameIn(card('<FN xmlns="other">Eve</FN><PHOTO><BINVAL>AAAA</BINVAL></PHOTO>'))).toBe('');
  expect(nameIn(card(`<FN>${'x'.repeat(5_000)}</FN>`))).toHaveLength(200);
  expect(nameIn(null)).toBe('');
});

test('everybody is asked for once, also whose server says no or nothing, and nobody holds up the others', async () => {
  const { ask, session } = asking((to) => {
    if (to === 'karla@kunde.example') return Promise.resolve(iq('Karla'));
    return Promise.reject(new XmppError('stanza', 'remote-server-timeout'));
  });
  const names = createNames(() => true);
  const page = [entry('karla@kunde.example'), entry('karla@kunde.example'), entry('eve@kunde.example')];
  await names.learn(page, session);
  await names.learn(page, session);
  expect(ask.mock.calls.map(([, to]) => to)).toEqual(['karla@kunde.example', 'eve@kunde.example']);
  expect([names.nameOf('karla@kunde.example'), names.nameOf('eve@kunde.example')]).toEqual(['Karla', '']);
});

test('guests, rooms, receipts and people who say their name are not asked for; ten at once are', async () => {
  const { ask, session } = asking(() => Promise.resolve(iq('Wer')));
  const names = createNames((address) => !address.endsWith('@guest.example'));
  const nick = "<body>Hallo</body><nick xmlns='http://jabber.org/protocol/nick'>Ich</nick>";
  await names.learn(
    [
      entry('a1@guest.example'),
      entry('room@rooms.example', '<body>Hallo</body>', 'groupchat'),
      entry('karla@kunde.example', "<received xmlns='urn:xmpp:receipts' id='1'/>"),
      entry('nick@kunde.example', nick),
      { id: 'unreadable', result: entry('eve@kunde.example').message },
    ],
    session,
  );
  expect(ask).not.toHaveBeenCalled();
  const many = Array.from({ length: 25 }, (_, index) => entry(`p${index}@kunde.example`));
  await names.learn(many, session);
  expect(ask).toHaveBeenCalledTimes(10);
  await names.learn(many, session);
  expect(ask).toHaveBeenCalledTimes(20);
});
