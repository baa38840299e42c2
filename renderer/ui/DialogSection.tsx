import { type ReactNode, useId } from 'react';
import css from './DialogSection.module.css';

/** A part of a dialog with its heading. */
export function DialogSection({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.section}>
      <h3 id={id} className={css.heading}>
        {title}
      </h3>
      {help !== undefined && <p className={css.help}>{help}</p>}
      {children}
    </section>
  );
}
