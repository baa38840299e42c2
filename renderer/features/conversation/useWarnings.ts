import { useMemo } from 'react';
import type { Message } from '@shared/domain/message';
import { skeleton } from '@shared/logic/trust/skeleton';
import { type Known, type Warning, warningsOf } from '@shared/logic/trust/warnings';
import { useAccounts, useConversation, useCustomerDomains, useCustomerParts, useNamesakes } from '@/cache';
import { useRegistrable } from '@/ui/registrable';

const none: readonly Warning[] = [];

const looks = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** Domains by how they look, the first of those that look alike; made once for all messages on the screen. */
function looksOf(hosts: readonly string[], registrable: Known['registrable']): ReadonlyMap<string, string> {
  const known = looks.get(hosts);
  if (known) return known;
  const made = new Map<string, string>();
  for (const host of hosts) {
    const domain = registrable(host) ?? host;
    const look = skeleton(domain);
    if (!made.has(look)) made.set(look, domain);
  }
  looks.set(hosts, made);
  return made;
}

/** What to be careful about in a mail, the most serious first; nothing until all that is compared with is known. */
export function useWarnings(message: Message): readonly Warning[] {
  const registrable = useRegistrable();
  const accounts = useAccounts();
  const namesakes = useNamesakes(message.author.name);
  const customerHosts = useCustomerDomains();
  // Whom a person has called the same customer is no pretender.
  const same = useCustomerParts(useConversation(message.conversationId)?.customerId ?? null);
  return useMemo(() => {
    if (!registrable || !customerHosts) return none;
    const own = accounts.map(({ name, address }) => ({ name, address }));
    const domains = new Map(looksOf(customerHosts, registrable));
    for (const { address } of [...own].reverse()) {
      const host = address.slice(address.lastIndexOf('@') + 1);
      const domain = registrable(host) ?? host;
      domains.set(skeleton(domain), domain);
    }
    const address = message.author.address.toLowerCase();
    const addressesOf = ({ handles }: (typeof namesakes)[number]) => handles.map(({ id }) => id.toLowerCase());
    const self = namesakes.find((customer) => addressesOf(customer).includes(address));
    const isSame = new Set(self && same.some(({ id }) => id === self.id) ? same.map(({ id }) => id) : []);
    const earlier = namesakes.filter(
      (one) => one !== self && !isSame.has(one.id) && one.createdAt <= (self?.createdAt ?? Infinity),
    );
    const known: Known = {
      own,
      namesakes: earlier.map((one) => ({ addresses: addressesOf(one) })),
      domains,
      registrable,
    };
    return warningsOf(message, known);
  }, [registrable, customerHosts, accounts, namesakes, same, message]);
}
