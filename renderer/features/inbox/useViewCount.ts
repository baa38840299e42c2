import { useCounters, useViewCounts, type View } from '@/cache';
import { railViews } from './views';

/** Id of the counter that says how much a view holds; null when its size says nothing. */
function counterOf(view: View): string | null {
  if (view.kind === 'account') return `account:${view.account}`;
  if (view.kind === 'channel') return `channel:${view.channel}`;
  return railViews.find(({ kind }) => kind === view.kind)?.counter ?? null;
}

/** How much a view holds, as the list's header says it; nothing where its size says nothing. Saved views stop at 99+. */
export function useViewCount(view: View): string {
  const count = useCounters();
  const counts = useViewCounts();
  if (view.kind === 'saved') {
    const held = counts.get(view.saved) ?? 0;
    return held > 99 ? '99+' : held > 0 ? `${held}` : '';
  }
  const counter = counterOf(view);
  return counter !== null && count(counter) > 0 ? `${count(counter)}` : '';
}
