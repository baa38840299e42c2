import { domainOf } from '@shared/logic/text/address';
import { freemail } from '@shared/logic/text/freemail';

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
