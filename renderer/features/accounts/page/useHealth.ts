import { useEffect, useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { AccountHealth } from '@shared/ipc/accountDetails';
import { useBridge } from '@/bridge';

/** How an account fares, newer than its row; null until main has answered. Asked again every `everyMs`. */
export function useHealth(id: AccountId, everyMs = 5_000): AccountHealth | null {
  const bridge = useBridge();
  const [health, setHealth] = useState<{ id: AccountId; value: AccountHealth } | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const reply = await bridge.call('accounts', 'health', { id });
      if (!wanted) return;
      if (reply.ok) setHealth({ id, value: reply.value });
      timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, id, everyMs]);
  return health?.id === id ? health.value : null;
}
