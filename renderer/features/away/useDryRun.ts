import { useEffect, useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import type { ReplyOf } from '@shared/ipc/contract';
import { useBridge } from '@/bridge';

/** What would have gone within so many days, by the rules as they are. */
export type DryRunResult = ReplyOf<'away', 'dryRun'>;

/** Asks once what would have gone; `result` null until it is worked out. */
export function useDryRun(days: number): { result: DryRunResult | null; error: AppError | null } {
  const bridge = useBridge();
  const [state, setState] = useState<ReturnType<typeof useDryRun>>({ result: null, error: null });
  useEffect(() => {
    let isGone = false;
    void bridge.call('away', 'dryRun', { days }).then((reply) => {
      if (!isGone) setState(reply.ok ? { result: reply.value, error: null } : { result: null, error: reply.error });
    });
    return () => {
      isGone = true;
    };
  }, [bridge, days]);
  return state;
}
