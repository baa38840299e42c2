import { expect, test } from 'vitest';
import { logIn, Refused } from '../../../resources/webchat/source/xmpp/login';
import type { Node } from '../../../resources/webchat/source/xml/read';

const sasl = 'urn:ietf:params:xml:ns:xmpp-sasl';
const bind = 'urn:ietf:params:xml:ns:xmpp-bind';
const node = (name: string, ns = '', children: Node[] = [], text = '', attributes = {}): Node => ({
  ...{ name, ns, children, text, attributes },
});
const offer = (...names: string[]) =>
  node('features', '', [
    node(
      'mechanisms',
      sasl,
      names.map((name) => node('mechanism', sasl, [], name)),
    ),
  ]);
const bound = (jid: string) =>
  node('iq', '', [node('bind', bind, [node('jid', bind, [], jid)])], '', { type: 'result' });

/** A server that says these one after the other. @returns what it heard, too */
function scripted(...says: Node[]) {
  const heard: string[] = [];
  const next = async () => says.shift() ?? Promise.reject(new Error('no answer'));
  return { heard, send: ({ xml }: { xml: string }) => heard.push(xml), restart: () => heard.push('restart'), next };
}

test('a guest logs in without a name and gets an address', async () => {
  const server = scripted(offer('PLAIN', 'ANONYMOUS'), node('success', sasl), node('features'), bound('x@guest/y'));
  expect(await logIn(server)).toBe('x@guest/y');
  expect(server.heard.slice(0, 2)).toEqual([`<auth xmlns="${sasl}" mechanism="ANONYMOUS"/>`, 'restart']);
});

test('a server that asks back is answered with nothing', async () => {
  const server = scripted(
    offer('ANONYMOUS'),
    node('challenge', sasl),
    node('success', sasl),
    node('features'),
    bound('x@g/y'),
  );
  await logIn(server);
  expect(server.heard[1]).toBe(`<response xmlns="${sasl}"/>`);
});

test('a host without guests is told from one that does not answer', async () => {
  await expect(logIn(scripted(offer('PLAIN')))).rejects.toThrow(Refused);
  await expect(logIn(scripted(offer('ANONYMOUS'), node('failure', sasl)))).rejects.toThrow(Refused);
  await expect(
    logIn(scripted(offer('ANONYMOUS'), node('success', sasl), node('features'), node('iq'))),
  ).rejects.toThrow(Refused);
  await expect(logIn(scripted())).rejects.not.toThrow(Refused);
});
