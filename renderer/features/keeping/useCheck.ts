import { useCallback, useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import { checkParts, type CheckPart, type Finding } from '@shared/ipc/keeping';
import { useBridge } from '@/bridge';
import { useCheckCache } from '@/cache';

/** Everything that is looked through, in order: what main has, then this window's copy. */
const parts = [...checkParts, 'cache'] as const;
type Part = (typeof parts)[number];
/** What was found; `cache`: the window's copy did not match. */
type Found = Omit<Finding, 'kind'> & { kind: Finding['kind'] | 'cache' };

/** How one part fares. `progress` while it runs and can tell. */
export type PartState = {
  part: Part;
  state: 'waiting' | 'running' | 'over';
  progress: { done: number; total: number } | null;
  found: readonly Found[];
};

/** Runs the check, one part after the other. `states` is empty before the first time. */
export function useCheck() {
  const bridge = useBridge();
  const checkCache = useCheckCache();
  const [states, setStates] = useState<readonly PartState[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const set = useCallback(
    (part: Part, change: Partial<PartState>) =>
      setStates((all) => all.map((one) => (one.part === part ? { ...one, ...change } : one))),
    [],
  );
  const checkPart = useCallback(
    async (part: CheckPart): Promise<'over' | 'damaged' | 'failed'> => {
      const found: Found[] = [];
      for (let done = 0; ;) {
        const reply = await bridge.call('keeping', 'check', { part, done });
        if (!reply.ok) return (setError(reply.error), 'failed');
        const { total, found: more } = reply.value;
        found.push(...more);
        done = reply.value.done;
        const over = done >= total;
        set(part, { state: over ? 'over' : 'running', progress: { done, total }, found: sum(found) });
        if (over) return found.some(({ kind }) => kind === 'damage') ? 'damaged' : 'over';
      }
    },
    [bridge, set],
  );
  const run = useCallback(async () => {
    setError(null);
    setStates(parts.map((part) => ({ part, state: 'waiting', progress: null, found: [] })));
    for (const part of checkParts) {
      set(part, { state: 'running' });
      const end = await checkPart(part);
      // Nothing can be said of what lies in a damaged file.
      if (end === 'damaged') setStates((all) => all.filter((one) => one.state === 'over'));
      if (end !== 'over') return;
    }
    set('cache', { state: 'running' });
    const rebuilt = (await checkCache()) === 'rebuilt';
    set('cache', { state: 'over', found: rebuilt ? [{ kind: 'cache', count: 1, repaired: true }] : [] });
  }, [checkCache, checkPart, set]);
  return { states, error, run };
}

/** The same finding of several stretches is one. */
function sum(found: readonly Found[]): Found[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const same = found.filter((one) => one.kind === kind);
    return {
      kind,
      count: same.reduce((all, { count }) => all + count, 0),
      repaired: same.every(({ repaired }) => repaired),
    };
  });
}
