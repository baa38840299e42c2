import { IconMenu2, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import type { View } from '@/cache';
import { useCommand } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';
import { useT } from '@/ui/useT';
import { SavedViewTools } from './SavedViewTools';
import { SortButton } from './SortButton';
import { useViewCount } from './useViewCount';
import { useViewName } from './useView';
import css from './ListPane.module.css';

/** The name of the view, how much it holds, and what starts something new. */
export function ListHeader({ view, onRail }: { view: View; onRail(): void }) {
  const t = useT();
  const number = useViewCount(view);
  const search = useCommand('search');
  const compose = useCommand('compose');
  return (
    <header className={css.header}>
      <span className={css.menu}>
        <IconButton label={t('inbox.openRail')} icon={<IconMenu2 {...iconLook} />} onClick={onRail} />
      </span>
      <h1 className={css.title}>{useViewName(view)}</h1>
      {number !== '' && <span className={css.count}>{number}</span>}
      <span className={css.tools}>
        {view.kind === 'saved' ? <SavedViewTools /> : <SortButton view={view} />}
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
