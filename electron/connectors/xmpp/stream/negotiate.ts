import { type XmlElement, child, childrenOf, elements, textOf, xml } from '../../xml/element';
import { XmppError } from './error';
import { createScram, scramMechanisms, type ScramMechanism } from './scram';
import { clientNs, type Wire } from './wire';

const tlsNs = 'urn:ietf:params:xml:ns:xmpp-tls';
const saslNs = 'urn:ietf:params:xml:ns:xmpp-sasl';
const bindNs = 'urn:ietf:params:xml:ns:xmpp-bind';

/** Asks for encryption and waits for the go-ahead. Throws where it is not offered: nothing goes on in the clear. */
export async function startTls(wire: Wire, features: XmlElement): Promise<void> {
  if (!child(features, 'starttls', tlsNs)) throw new XmppError('tls', 'not-offered');
  wire.send(xml('starttls', { xmlns: tlsNs }));
  const { element } = await wire.next();
  if (element.name !== 'proceed' || element.ns !== tlsNs) throw new XmppError('tls', 'refused');
}

/**
 * Signs in by the best way both know. The password itself is told only over an encrypted connection, to a server that
 * knows no better.
 */
export async function signIn(
  wire: Wire,
  features: XmlElement,
  { user, password, encrypted }: { user: string; password: string; encrypted: boolean },
): Promise<void> {
  const list = child(features, 'mechanisms', saslNs);
  const offered = list ? childrenOf(list, 'mechanism', saslNs).map(textOf) : [];
  const scram = (Object.keys(scramMechanisms) as ScramMechanism[]).find((one) => offered.includes(one));
  const say = (name: string, text: string, mechanism: string | null = null): void =>
    wire.send(xml(name, { xmlns: saslNs, mechanism }, Buffer.from(text).toString('base64')));
  const hear = async (name: 'challenge' | 'success'): Promise<string> => {
    const { element } = await wire.next();
    if (element.ns === saslNs && element.name === 'failure') {
      throw new XmppError('login', elements(element).find((one) => one.name !== 'text')?.name ?? 'not-authorized');
    }
    if (element.ns !== saslNs || element.name !== name) throw new XmppError('drift', 'sign-in');
    return Buffer.from(textOf(element), 'base64').toString();
  };

  if (scram) {
    const exchange = createScram(scram, user, password);
    say('auth', exchange.first, scram);
    say('response', await exchange.answer(await hear('challenge')));
    exchange.proven(await hear('success'));
    return;
  }
  if (!encrypted || !offered.includes('PLAIN')) throw new XmppError('login', 'invalid-mechanism');
  say('auth', `\0${user}\0${password}`, 'PLAIN');
  await hear('success');
}

/** Takes a place at the server; answers the full address. */
export async function bind(wire: Wire, features: XmlElement, resource: string): Promise<string> {
  if (!child(features, 'bind', bindNs)) throw new XmppError('drift', 'bind');
  wire.send(
    xml(
      'iq',
      { xmlns: clientNs, type: 'set', id: 'bind' },
      xml('bind', { xmlns: bindNs }, xml('resource', {}, resource)),
    ),
  );
  const { element } = await wire.next();
  const bound = textOf(child(child(element, 'bind', bindNs), 'jid', bindNs));
  if (element.name !== 'iq' || element.attributes.type !== 'result' || bound === '')
    throw new XmppError('stanza', 'bind');
  return bound;
}
