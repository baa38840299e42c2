import { useEffect, useRef } from 'react';
import { useDesk } from '@/commands';
import { type ListResult, type View, viewKey } from '@/cache';

/** How long opening a view takes at most, in ms. */
const openingMs = 3000;

/**
 * Lets arrivals in at once while nobody can have got used to the order: the view is just opening and no row has the
 * focus, or it was empty.
 */
export function useFilling(view: View, { rows, fresh, showFresh }: ListResult): void {
  const key = viewKey(view);
  const focused = useDesk((desk) => desk.focused !== null);
  const opened = useRef({ key: '', at: 0 });
  useEffect(() => {
    if (opened.current.key !== key) opened.current = { key, at: Date.now() };
    const opening = Date.now() - opened.current.at < openingMs;
    if (fresh > 0 && ((opening && !focused) || rows.length === 0)) showFresh();
  }, [key, fresh, rows.length, focused, showFresh]);
}
