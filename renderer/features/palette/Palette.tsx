import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { usePalette, useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { CommandAction } from './CommandAction';
import { FoundActions } from './FoundActions';
import { markFirst } from './markFirst';
import { SnoozeAction } from './SnoozeAction';
import { useFoundRows } from './useFoundRows';
import { useDrawn } from './useDrawn';
import { useSnoozeDate } from './useSnoozeDate';
import css from './Palette.module.css';

const [store, spotlight] = createSpotlight();

/** Everything that can be done, by name: commands with their keys, recents first, and conversations by customer. */
export function Palette() {
  const t = useT();
  const setDesk = useSetDesk();
  const [query, setQuery] = useState('');
  const items = usePalette(query);
  const drawn = useDrawn(items.length);
  const rows = useFoundRows(query);
  const date = useSnoozeDate(query);
  const dateFirst = date !== null && (date.sure || items.length === 0);
  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);
  useEffect(() => markFirst(store, true), [query]);
  useEffect(() => markFirst(store, false), [rows]);
  useEffect(() => markFirst(store, true), [dateFirst]);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={() => setDesk({ dialog: null })}
      closeOnActionTrigger={false}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette.placeholder') } }}
      size={600}
      yOffset="10vh"
      scrollable={false}
      transitionProps={{ transition: 'fade', duration: 120 }}
      overlayProps={{ className: css.overlay }}
      classNames={{
        content: css.content,
        search: css.search,
        actionsGroup: css.group,
        actionsList: css.list,
        action: css.action,
        empty: css.empty,
      }}
    >
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} />
      <Spotlight.ActionsList aria-label={t('palette.list')}>
        {dateFirst && <SnoozeAction date={date} />}
        <Spotlight.ActionsGroup label={t(query === '' ? 'palette.recent' : 'palette.commands')}>
          {items.slice(0, drawn).map((item) => (
            <CommandAction key={item.command.id} item={item} />
          ))}
        </Spotlight.ActionsGroup>
        {date && !dateFirst && <SnoozeAction date={date} />}
        <FoundActions rows={rows} />
        {items.length + rows.length === 0 && !date && <Spotlight.Empty>{t('palette.empty')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
