import { isMailAddress } from './address';

/** What a mailto: link asks to be written. */
export type MailtoParts = { to: string[]; cc: string[]; subject: string; body: string };

/** The most that is taken of what a stranger wrote into a link. */
const most = { link: 20_000, addresses: 20, subject: 300, body: 10_000 };

/**
 * Reads a mailto: link (RFC 6068). Only addresses, subject and text are taken, each within bounds: never a file, a
 * hidden copy or another header line (section 7 there). Null for what is no such link.
 */
export function readMailto(href: string): MailtoParts | null {
  const found = /^mailto:([^?#]*)(?:\?([^#]*))?/iu.exec(href.slice(0, most.link));
  if (!found) return null;
  const parts = { to: found[1] ?? '', cc: '', subject: '', body: '' };
  for (const pair of (found[2] ?? '').split('&')) {
    const at = pair.indexOf('=');
    const name = decoded(pair.slice(0, Math.max(at, 0))).toLowerCase();
    const value = pair.slice(at + 1);
    if (name === 'to' || name === 'cc') parts[name] += `,${value}`;
    else if (name === 'subject' || name === 'body') parts[name] = value;
  }
  return {
    to: addressesIn(parts.to),
    cc: addressesIn(parts.cc),
    subject: textIn(parts.subject).replace(/\s+/gu, ' ').trim().slice(0, most.subject),
    body: textIn(parts.body).slice(0, most.body),
  };
}

/** Addresses of a list: a comma inside one is encoded (section 2 there), so that the list is cut before it is decoded. */
function addressesIn(list: string): string[] {
  const all = list.split(',').map((part) => textIn(part).trim());
  return [...new Set(all.filter(isMailAddress))].slice(0, most.addresses);
}

/** Text without what cannot be seen or turns the reading around. */
function textIn(value: string): string {
  return decoded(value)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/[\n\t\u200c\u200d]/u.test(character) ? character : ''));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
