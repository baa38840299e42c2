import { useEffect, useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { ReplyOf } from '@shared/ipc/contract';
import { useBridge } from '@/bridge';

/** What main knows of an account beside its row; null until it has answered. */
export type Details = ReplyOf<'accounts', 'details'>;

/** Asks for it when the account is shown, and again when `moment` changes. */
export function useDetails(id: AccountId, moment: string): Details | null {
  const bridge = useBridge();
  const [details, setDetails] = useState<{ id: AccountId; value: Details } | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge
      .call('accounts', 'details', { id })
      .then((reply) => wanted && reply.ok && setDetails({ id, value: reply.value }));
    return () => {
      wanted = false;
    };
  }, [bridge, id, moment]);
  return details?.id === id ? details.value : null;
}
