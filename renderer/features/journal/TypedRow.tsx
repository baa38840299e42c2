import { type MouseEvent, useEffect, useRef } from 'react';
import type { DraftVersion } from '@shared/domain/draftVersion';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import css from './Typed.module.css';

type Props = { id: string; version: DraftVersion; chosen: boolean; onChoose(): void };

/** One kept text: to whom, when, what became of it, and how it begins. */
export function TypedRow({ id, version, chosen, onChoose }: Props) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onMouseDown = (event: MouseEvent) => {
    // The keys stay in the field.
    event.preventDefault();
    onChoose();
  };
  const { kind, name, at, why, text } = version;
  return (
    <li ref={row} id={id} role="option" aria-selected={chosen} className={css.row} onMouseDown={onMouseDown}>
      <span className={css.head}>
        <bdi className={css.name}>{name}</bdi>
        <span className={css.why}>{kind === 'note' ? t('journal.note') : t(`journal.why.${why}`)}</span>
        <time className={css.when}>{whenText(at, now, locale)}</time>
      </span>
      <span className={css.text} dir="auto">
        {text.trim().slice(0, 300)}
      </span>
    </li>
  );
}
