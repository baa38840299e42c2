import type { MailServer } from '../config';
import { hostName } from './address';
import type { Address } from './found';
import { childrenOf, parseXml, textOf, type XmlElement } from './xml';

/** What a configuration file names. `user` null: ask for it. */
export type Learnt = { imap: MailServer; smtp: MailServer; user: string | null; oauth: boolean };

type Offer = { server: MailServer; user: string | null; oauth: boolean };

const securities: Record<string, MailServer['security']> = { ssl: 'tls', starttls: 'starttls' };

/**
 * Reads a Thunderbird configuration file (`config-v1.1.xml`). Servers without encryption do not exist for us, and TLS
 * from the first byte comes before STARTTLS (RFC 8314). Null when it does not name both servers.
 */
export function readAutoconfig(xml: string, address: Address): Learnt | null {
  const root = parseXml(xml);
  if (root?.name !== 'clientconfig') return null;
  const provider = childrenOf(root, 'emailprovider')[0];
  if (!provider) return null;
  const imap = best(provider, 'incomingserver', 'imap', address);
  const smtp = best(provider, 'outgoingserver', 'smtp', address);
  if (!imap || !smtp) return null;
  return { imap: imap.server, smtp: smtp.server, user: imap.user, oauth: imap.oauth };
}

function best(provider: XmlElement, element: string, type: string, address: Address): Offer | null {
  const offers = childrenOf(provider, element)
    .filter((one) => one.attributes.get('type')?.toLowerCase() === type)
    .flatMap((one) => offerOf(one, address) ?? []);
  return offers.find(({ server }) => server.security === 'tls') ?? offers[0] ?? null;
}

function offerOf(element: XmlElement, address: Address): Offer | null {
  const host = hostName(fill(textOf(element, 'hostname'), address));
  const port = portOf(textOf(element, 'port'));
  const security = securities[textOf(element, 'sockettype').toLowerCase()];
  if (!host || !port || !security) return null;
  const ways = childrenOf(element, 'authentication').map(({ text }) => text.trim().toLowerCase());
  return {
    server: { host, port, security },
    user: userOf(fill(textOf(element, 'username'), address)),
    oauth: ways.length > 0 && ways.every((way) => way === 'oauth2'),
  };
}

/** A port number, or null. */
export function portOf(text: string): number | null {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return port > 0 && port < 65_536 ? port : null;
}

/** A user name that may be sent to a server, or null. */
export function userOf(text: string): string | null {
  return text !== '' && text.length <= 320 && !/\p{C}/u.test(text) ? text : null;
}

function fill(template: string, { whole, local, domain }: Address): string {
  return template
    .replaceAll('%EMAILADDRESS%', () => whole)
    .replaceAll('%EMAILLOCALPART%', () => local)
    .replaceAll('%EMAILDOMAIN%', () => domain);
}
