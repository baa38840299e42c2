import { useId, type ReactNode } from 'react';
import css from './Page.module.css';

/** A part of the account's page under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={css.section} aria-labelledby={heading}>
      <h3 id={heading} className={css.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
