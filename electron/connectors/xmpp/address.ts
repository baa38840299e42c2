import { domainToASCII } from 'node:url';
import { hostName } from '../email/find/address';
import { isLoopback } from '../network/loopback';

/** An address (JID, RFC 7622): person and domain, and where it is one, the device. */
export type Jid = { local: string; domain: string; resource: string };

const forbidden = /[\s"&'/:<>@\u{0}-\u{1F}]/u;

/** Reads an address; null where it is none. Person and domain in lower case, as servers compare them. */
export function readJid(text: string): Jid | null {
  if (text.length > 3_000) return null;
  const slash = text.indexOf('/');
  const bare = slash < 0 ? text : text.slice(0, slash);
  const at = bare.indexOf('@');
  const local = at < 0 ? '' : bare.slice(0, at).normalize('NFC').toLowerCase();
  const domain = bare
    .slice(at + 1)
    .replace(/\.$/u, '')
    .toLowerCase();
  if ((at >= 0 && local === '') || local.length > 300 || forbidden.test(local)) return null;
  if (domain === '' || domain.length > 255 || forbidden.test(domain)) return null;
  return { local, domain, resource: slash < 0 ? '' : text.slice(slash + 1) };
}

/** The address without the device: the person. */
export function bareOf({ local, domain }: Pick<Jid, 'local' | 'domain'>): string {
  return local === '' ? domain : `${local}@${domain}`;
}

/** The person behind an address; '' where it is none. */
export function bareJid(text: string | undefined): string {
  const jid = text === undefined ? null : readJid(text);
  return jid ? bareOf(jid) : '';
}

/** An address a person signs in with: `name@domain`, the domain as DNS has it. */
export function accountJid(text: string): Jid | null {
  const jid = readJid(text.trim());
  if (!jid || jid.local === '' || jid.resource !== '') return null;
  const domain = isLoopback(jid.domain) ? jid.domain : hostName(domainToASCII(jid.domain));
  return domain ? { ...jid, domain } : null;
}
