import type { ParsedMail, Person } from '../parse/parsedMail';
import { domainOf } from '@shared/logic/text/address';
import { isNoReply, ownDomainsOf } from './addresses';
import type { FolderRole } from '../sync/folders';
import { isRelay } from './relays';

/** Who we are on an account: all addresses we write from, the domains that are ours alone, and our servers. */
export type Ourselves = { addresses: ReadonlySet<string>; domains: ReadonlySet<string>; hosts: readonly string[] };

/**
 * @param addresses every address of the account
 * @param hosts its servers, as far as what they say of a mail is believed
 */
export function ourselvesOf(addresses: readonly string[], hosts: readonly string[] = []): Ourselves {
  return { addresses: new Set(addresses.map((one) => one.toLowerCase())), domains: ownDomainsOf(addresses), hosts };
}

/** Who wrote a mail, to whom we talk in it, and whether a form or service passed it on. */
export type Sides = { direction: 'in' | 'out'; author: Person; customer: Person; byForm: boolean };

/**
 * Reads the two sides of a mail. The customer is Reply-To when From is our own domain, no-reply, or a known form or
 * relay. What is in Sent, or from one of our addresses, is ours; in Junk nothing is, whatever it claims.
 * @param nobody stands in where a mail does not say who wrote it
 */
export function sidesOf(mail: ParsedMail, role: FolderRole, us: Ourselves, nobody: Person): Sides {
  const author = mail.from ?? nobody;
  const own = (person: Person) => us.addresses.has(person.address);
  const stranger = mail.replyTo.find((person) => !own(person) && person.address !== author.address);
  const isForm = isNoReply(author.address) || isRelay(author.address) || us.domains.has(domainOf(author.address));
  if (stranger && isForm && role !== 'sent') {
    return { direction: 'in', author: stranger, customer: stranger, byForm: true };
  }
  if (role !== 'junk' && (role === 'sent' || own(author))) {
    const addressee = [...mail.to, ...mail.cc].find((person) => !own(person)) ?? mail.to[0] ?? author;
    return { direction: 'out', author, customer: addressee, byForm: false };
  }
  const failed = mail.report?.outcomes.find(({ recipient }) => recipient.includes('@'));
  const customer = failed ? { name: '', address: failed.recipient } : author;
  return { direction: 'in', author, customer, byForm: false };
}
