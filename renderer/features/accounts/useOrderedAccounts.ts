import type { Account } from '@shared/domain/account';
import { useChannels } from '@/bridge';
import { useAccounts } from '@/cache';

/** The accounts in the order of their channels on the rail, older ones first. */
export function useOrderedAccounts(): readonly Account[] {
  const place = new Map(useChannels().map(({ kind }, index) => [kind, index]));
  const placeOf = ({ channel }: Account) => place.get(channel) ?? place.size;
  return [...useAccounts()].sort((a, b) => placeOf(a) - placeOf(b) || a.createdAt - b.createdAt);
}
