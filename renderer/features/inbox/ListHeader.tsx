import { IconMenu2, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import type { View } from '@/cache';
import { useCounters } from '@/cache';
import { useCommand } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';
import { useT } from '@/ui/useT';
import { SortButton } from './SortButton';
import { useViewName } from './useView';
import { railViews } from './views';
import css from './ListPane.module.css';

/** Id of the counter that says how much a view holds; null when its size says nothing. */
function counterOf(view: View): string | null {
  if (view.kind === 'account') return `account:${view.account}`;
  if (view.kind === 'channel') return `channel:${view.channel}`;
  if (view.kind === 'tag') return null;
  return railViews.find(({ kind }) => kind === view.kind)?.counter ?? null;
}

/** The name of the view, how much it holds, and what starts something new. */
export function ListHeader({ view, onRail }: { view: View; onRail(): void }) {
  const t = useT();
  const count = useCounters();
  const counter = counterOf(view);
  const search = useCommand('search');
  const compose = useCommand('compose');
  return (
    <header className={css.header}>
      <span className={css.menu}>
        <IconButton label={t('inbox.openRail')} icon={<IconMenu2 {...iconLook} />} onClick={onRail} />
      </span>
      <h1 className={css.title}>{useViewName(view)}</h1>
      {counter !== null && count(counter) > 0 && <span className={css.count}>{count(counter)}</span>}
      <span className={css.tools}>
        <SortButton view={view} />
        <IconButton label={search.label} keys={search.keys} icon={<IconSearch {...iconLook} />} onClick={search.run} />
        <IconButton
          label={compose.label}
          keys={compose.keys}
          icon={<IconPencilPlus {...iconLook} />}
          onClick={compose.run}
        />
      </span>
    </header>
  );
}
