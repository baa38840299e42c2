import type { ReactNode } from 'react';
import css from './Section.module.css';

/** A titled part of the panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      {children}
    </section>
  );
}
