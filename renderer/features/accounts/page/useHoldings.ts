import { useEffect, useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { Result } from '@shared/errors/result';
import type { AccountHoldings } from '@shared/ipc/accountDetails';
import { useBridge } from '@/bridge';

/** What lies here of an account, or why it cannot be counted; null until then. Counted again when `moment` changes. */
export function useHoldings(id: AccountId, moment: string): Result<AccountHoldings> | null {
  const bridge = useBridge();
  const [holdings, setHoldings] = useState<{ id: AccountId; counted: Result<AccountHoldings> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.call('accounts', 'holdings', { id }).then((counted) => wanted && setHoldings({ id, counted }));
    return () => {
      wanted = false;
    };
  }, [bridge, id, moment]);
  return holdings?.id === id ? holdings.counted : null;
}
