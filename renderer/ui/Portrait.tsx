import type { ReactNode } from 'react';
import { initials } from './initials';
import css from './Portrait.module.css';

/** Initials of a person on a quiet ground, with the channel's mark at the lower right corner. Decoration only. */
export function Portrait({ name, mark }: { name: string; mark?: ReactNode }) {
  return (
    <span className={css.portrait} aria-hidden>
      {initials(name)}
      {mark !== undefined && <span className={css.mark}>{mark}</span>}
    </span>
  );
}
