import { useCallback, useEffect, useState } from 'react';
import type { Ms } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/appError';
import type { LoggedNote } from '@shared/ipc/away';
import { useBridge } from '@/bridge';

const page = 50;

type Log = { notes: readonly LoggedNote[] | null; next: Ms | null; error: AppError | null };

/** The log as far as it was asked for; `notes` null until the first page is there, `next` null where there is no more. */
export function useLog(): Log & { more(): Promise<void> } {
  const bridge = useBridge();
  const [log, setLog] = useState<Log>({ notes: null, next: null, error: null });
  const fetch = useCallback(
    async (before: Ms | null) => {
      const reply = await bridge.call('away', 'log', { before, limit: page });
      setLog((had) => {
        if (!reply.ok) return { ...had, error: reply.error };
        const { notes, next } = reply.value;
        return { notes: before === null ? notes : [...(had.notes ?? []), ...notes], next, error: null };
      });
    },
    [bridge],
  );
  useEffect(() => void fetch(null), [fetch]);
  return { ...log, more: () => fetch(log.next) };
}
