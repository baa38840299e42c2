import { useCallback } from 'react';
import type { MacroAct, ThenStep } from '@shared/domain/macro';
import { useDeskParts } from '../DeskProvider';
import { actsOf } from '../macros/actsOf';

/** Reads steps as they are done now; null where one cannot be, which a notice says. */
export function useActs(): (steps: readonly ThenStep[]) => Promise<MacroAct[] | null> {
  const { context } = useDeskParts();
  return useCallback(
    async (steps) => {
      const acts = await actsOf(steps, context);
      if (acts.ok) return acts.value;
      context.refuse(acts.error);
      return null;
    },
    [context],
  );
}
