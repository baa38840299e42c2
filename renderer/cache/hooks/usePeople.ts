import { useEffect, useState } from 'react';
import type { Customer } from '@shared/domain/customer';
import type { Sender } from '@shared/domain/sender';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { customerDomains, namesakeRows } from '../people';
import { senderRow, senderRows } from '../rows';
import { useLive } from './useLive';

const nobody: readonly never[] = [];

/** Customers of the same name. */
export function useNamesakes(name: string): readonly Customer[] {
  const { registry, context } = useCache();
  return useLive(name === '' ? null : registry.of(`named/${name}`, () => namesakeRows(context, name))) ?? nobody;
}

/** Domains of customers, the one known for longest first; null until they are read. */
export function useCustomerDomains(): readonly string[] | null {
  const { context } = useCache();
  const [domains, setDomains] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let gone = false;
    void customerDomains(context).then((found) => !gone && setDomains(found));
    return () => {
      gone = true;
    };
  }, [context]);
  return domains;
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
