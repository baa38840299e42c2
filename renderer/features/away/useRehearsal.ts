import { useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import type { ReplyOf, RequestOf } from '@shared/ipc/contract';
import { useBridge } from '@/bridge';

/** What would be done, by the rules as they are. */
export type RehearsedDecision = ReplyOf<'away', 'rehearse'>['decision'];

/** Asks what somebody would get; `result` null before anyone asked. */
export function useRehearsal() {
  const bridge = useBridge();
  const [result, setResult] = useState<RehearsedDecision | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  return {
    result,
    error,
    forget: () => {
      setResult(null);
      setError(null);
    },
    rehearse: async (asked: RequestOf<'away', 'rehearse'>): Promise<void> => {
      const reply = await bridge.call('away', 'rehearse', asked);
      setResult(reply.ok ? reply.value.decision : null);
      setError(reply.ok ? null : reply.error);
    },
  };
}
