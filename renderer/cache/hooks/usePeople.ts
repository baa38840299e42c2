import { useEffect } from 'react';
import type { Customer } from '@shared/domain/customer';
import type { Sender } from '@shared/domain/sender';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import type { CacheContext } from '../cacheContext';
import { customerDomains } from '../customerDomains';
import { namesakeRows } from '../people';
import { senderRow, senderRows } from '../rows';
import { useLive } from './useLive';

const nobody: readonly never[] = [];

/** Customers of the same name. */
export function useNamesakes(name: string): readonly Customer[] {
  const { registry, context } = useCache();
  return useLive(name === '' ? null : registry.of(`named/${name}`, () => namesakeRows(context, name))) ?? nobody;
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
