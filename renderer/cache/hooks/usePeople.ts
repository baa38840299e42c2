import { useEffect } from 'react';
import type { Customer } from '@shared/domain/customer';
import type { Sender } from '@shared/domain/sender';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import type { CacheContext } from '../cacheContext';
import { customerDomains } from '../customerDomains';
import { customersById, namesakeRows } from '../people';
import { senderRow, senderRows } from '../rows';
import { useLive } from './useLive';
import { useSearch } from './useSearch';

const nobody: readonly never[] = [];

/** Customers of the same name. */
export function useNamesakes(name: string): readonly Customer[] {
  const { registry, context } = useCache();
  return useLive(name === '' ? null : registry.of(`named/${name}`, () => namesakeRows(context, name))) ?? nobody;
}

const most = 20;

/** Customers whose names or addresses begin with these words, who wrote last first; none where nothing is looked for. */
export function useFoundCustomers(words: string): readonly Customer[] {
  const { registry, context } = useCache();
  const each = words
    .replace(/["():]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  const { found } = useSearch(each.map((word) => `from:${word}`).join(' '));
  const all = found.flatMap(({ conversation: { customerId } }) => customerId ?? []).map(context.aliases.customer);
  const ids = [...new Set(all)].slice(0, most);
  const live = ids.length === 0 ? null : registry.of(`people/${ids.join(' ')}`, () => customersById(context, ids));
  return useLive(live) ?? nobody;
}

const domains = new WeakMap<CacheContext, ReturnType<typeof customerDomains>>();

/** Domains of customers, the one known for longest first; null until they are read. Grows as customers come. */
export function useCustomerDomains(): readonly string[] | null {
  const { context } = useCache();
  const live = domains.get(context) ?? customerDomains(context);
  domains.set(context, live);
  useEffect(() => live.open(), [live]);
  return useLive(live) ?? null;
}

/** What was decided about an address; null when nothing was, undefined while it is read. */
export function useSender(address: string): Sender | null | undefined {
  const { registry, context } = useCache();
  const id = address.toLowerCase();
  return useLive(id === '' ? null : registry.of(`sender/${id}`, () => senderRow(context, id)));
}

/** Everything decided about senders, the newest first. */
export function useSenders(): readonly Sender[] {
  const { registry, context } = useCache();
  return useLive(registry.of(keys.senders, () => senderRows(context))) ?? nobody;
}
