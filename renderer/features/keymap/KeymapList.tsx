import { useEffect } from 'react';
import { type CommandView, type KeymapView } from '@/commands';
import { useT } from '@/ui/useT';
import { KeymapRow } from './KeymapRow';
import type { useCapture } from './useCapture';
import type { useMarkedRow } from './useMarkedRow';
import css from './Keymap.module.css';

type Props = {
  rows: readonly CommandView[];
  view: KeymapView;
  row: ReturnType<typeof useMarkedRow>;
  capturing: ReturnType<typeof useCapture>;
};

/** The commands in the order of the cheat sheet, or by how well they fit what was typed. */
export function KeymapList({ rows, view, row, capturing }: Props) {
  const t = useT();
  const { list, at } = row;
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' });
  }, [list, at, capturing.capture]);
  const nameOf = (id: string): string => rows.find(({ command }) => command.id === id)?.label ?? id;
  if (rows.length === 0) return <p className={css.none}>{t('keymap.none')}</p>;
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('keymap.list')}
      aria-activedescendant={`keymap-row-${at}`}
      className={css.list}
      data-own-keys
      onKeyDown={row.onListKey}
      onBlur={capturing.end}
    >
      {rows.map((each, index) => {
        const lost = view.lost.find(({ command }) => command === each.command.id);
        return (
          <KeymapRow
            key={each.command.id}
            id={`keymap-row-${index}`}
            view={each}
            marked={index === at}
            own={view.isOwn(each.command)}
            lost={lost}
            holder={lost ? nameOf(lost.to) : ''}
            capture={capturing.capture?.id === each.command.id ? capturing.capture : null}
            keeps={row.keeps === each.command.id}
            onMark={() => {
              row.mark(index);
              list.current?.focus();
            }}
            onCapture={row.begin}
          />
        );
      })}
    </div>
  );
}
