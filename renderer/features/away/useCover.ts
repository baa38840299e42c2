import { useCallback, useEffect, useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/appError';
import type { ReplyOf } from '@shared/ipc/contract';
import { useBridge } from '@/bridge';

/** Who answers for an account while nobody is there, as its provider said it just now. */
export type AccountCover = ReplyOf<'away', 'cover'>['accounts'][number];

/** Asks who answers, and lets providers answer or not. `covers` null: not known yet. @param settings ask again when they differ */
export function useCover(settings: unknown) {
  const bridge = useBridge();
  const [covers, setCovers] = useState<readonly AccountCover[] | null>(null);
  const [busy, setBusy] = useState<AccountId | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const ask = useCallback(async (): Promise<void> => {
    const reply = await bridge.call('away', 'cover', {});
    if (reply.ok) setCovers(reply.value.accounts);
    else setError(reply.error);
  }, [bridge]);
  useEffect(() => void ask(), [ask, settings]);
  const turn = async (method: 'pushAbsence' | 'withdrawAbsence', account: AccountId): Promise<void> => {
    setBusy(account);
    const reply = await bridge.call('away', method, { account });
    setError(reply.ok ? null : reply.error);
    await ask();
    setBusy(null);
  };
  return { covers, busy, error, turn };
}
