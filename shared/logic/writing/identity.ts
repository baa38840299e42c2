import { z } from 'zod';
import type { Account } from '../../domain/account';
import { Identity } from '../../domain/identity';
import type { Message } from '../../domain/message';
import { isMailAddress } from '../text/address';

/** What an account's configuration says of who writes; each part is missing where the channel knows none. */
const Writers = z.object({
  identities: z.array(Identity).min(1).catch([]),
  catchAll: z.array(z.string()).catch([]),
});

type Writer = Pick<Account, 'name' | 'address' | 'config'>;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The identities of an account, the default one first; an account without any writes as itself. */
export function identitiesOf({ name, address, config }: Writer): [Identity, ...Identity[]] {
  const [first, ...rest] = Writers.parse(config).identities;
  return first ? [first, ...rest] : [{ address, name }];
}

/** The domains of which every address is the account's. */
export function caughtDomains({ config }: Pick<Account, 'config'>): readonly string[] {
  return Writers.parse(config).catchAll;
}

/** The domains named in a line, as people write them (`@shop.test`, `*@shop.test`, `Shop.test`); what is none is left out. */
export function domainsIn(line: string): string[] {
  const all = line.split(/[\s,;]+/u).map((part) => part.replace(/^\*?@/u, '').toLowerCase());
  return [...new Set(all.filter((domain) => isMailAddress(`a@${domain}`)))].slice(0, 50);
}

/** Whether every address of this one's domain is the account's. */
function isCaught(account: Writer, address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return isMailAddress(address) && caughtDomains(account).some((caught) => same(caught, domain));
}

/**
 * Who a message leaves as. @param from an identity's address or one of a catch-all domain, which goes out as written
 * under the default one's name; what is neither, and null: the default one
 */
export function identityOf(account: Writer, from: string | null): Identity {
  const identities = identitiesOf(account);
  const [first] = identities;
  if (from === null) return first;
  const known = identities.find(({ address }) => same(address, from));
  return known ?? (isCaught(account, from) ? { ...first, address: from } : first);
}

/** Every address an account can be written to at, as far as it is named. */
export function isOurs(account: Writer, address: string): boolean {
  return (
    same(account.address, address) ||
    identitiesOf(account).some((identity) => same(identity.address, address)) ||
    isCaught(account, address)
  );
}

/**
 * The address a message is answered from: the identity it was written to, first those it went to, then those it was
 * copied to; then one of a catch-all domain, as it was written. Null: the default one.
 */
export function answersFrom(
  account: Writer,
  message: Pick<Message, 'to' | 'cc' | 'author' | 'direction'>,
): string | null {
  const { to, cc, author, direction } = message;
  const written = (direction === 'out' ? [author] : [...to, ...cc]).map(({ address }) => address);
  const identities = identitiesOf(account);
  for (const address of written) {
    const known = identities.find((identity) => same(identity.address, address));
    if (known) return known.address;
  }
  return written.find((address) => isCaught(account, address)) ?? null;
}

/** The address after the present one, round and round; `extra`: one of a catch-all domain that stands in line too. */
export function nextFrom(account: Writer, from: string | null, extra: string | null): string {
  const own = identitiesOf(account).map(({ address }) => address);
  const all = extra !== null && !own.some((address) => same(address, extra)) ? [...own, extra] : own;
  const at = all.findIndex((address) => same(address, identityOf(account, from).address));
  return all[(at + 1) % all.length] ?? own[0] ?? '';
}
