import { freemail } from '@shared/logic/text/freemail';

/** The part after the @, lower case; '' when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
}

/** Whether an address says of itself that nobody reads it. */
export function isNoReply(address: string): boolean {
  const [local = ''] = address.toLowerCase().split('@');
  return /(?:^|[._+-])(?:no|not|non|nicht|keine?|do[._-]?not)[._-]?(?:reply|repl[iy]es|response|antwort(?:en)?|answer)(?:$|[._+\d-])/u.test(
    local,
  );
}

/** Domains of these addresses that belong to their owner alone; at a freemail provider everybody is a stranger. */
export function ownDomainsOf(addresses: readonly string[]): Set<string> {
  return new Set(addresses.map(domainOf).filter((domain) => domain !== '' && !freemail.has(domain)));
}
