import { IconArrowsSort } from '@tabler/icons-react';
import { isSortable, type View } from '@/cache';
import { sortOf, useCommand, usePreferences } from '@/commands';
import { keepFocus } from '@/ui/keepFocus';
import { tip } from '@/ui/tip';
import { useT } from '@/ui/useT';
import css from './ListPane.module.css';

/** The order of the view; a press chooses the next one. */
export function SortButton({ view }: { view: View }) {
  const t = useT();
  const { label, keys, run } = useCommand('sort');
  const sort = sortOf(view, usePreferences());
  if (!isSortable(view)) return null;
  const name = t(`inbox.sort.${sort}`);
  return (
    <button
      type="button"
      className={css.sort}
      aria-label={`${label}: ${name}`}
      onMouseDown={keepFocus}
      onClick={run}
      {...tip(label, keys, 'bottom')}
    >
      <IconArrowsSort size={14} stroke={1.75} aria-hidden />
      {name}
    </button>
  );
}
