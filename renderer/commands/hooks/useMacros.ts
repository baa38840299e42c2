import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Macro } from '@shared/domain/macro';
import { useDeskParts } from '../DeskProvider';

/** The macros of the desk and what can be done with them. Each is a step of undo. */
export type MacrosView = {
  macros: readonly Macro[];
  /** Keeps a new macro, or another version of one. */
  keep(macro: Macro): void;
  remove(id: string): void;
};

const none: readonly Macro[] = [];

/** The macros of the desk. */
export function useMacros(): MacrosView {
  const { registry, onChange, context } = useDeskParts();
  const macros = useSyncExternalStore(onChange, () => registry.settings().macros ?? none);
  // Two changes may be made before the first has come back by the feed.
  const latest = useRef(macros);
  useEffect(() => {
    latest.current = macros;
  }, [macros]);
  return useMemo(() => {
    const put = (next: readonly Macro[]): void => {
      latest.current = next;
      void context.apply({ type: 'editSetting', setting: { id: 'macros', value: [...next] } });
    };
    return {
      macros,
      keep: (macro) => {
        const known = latest.current.some(({ id }) => id === macro.id);
        put(known ? latest.current.map((each) => (each.id === macro.id ? macro : each)) : [...latest.current, macro]);
      },
      remove: (id) => put(latest.current.filter((each) => each.id !== id)),
    };
  }, [macros, context]);
}
