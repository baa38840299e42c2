import type { ReactNode } from 'react';
import css from './Settings.module.css';

/** One line of the settings: what it is, a word of help, and the choice at the right. */
export function Setting({ label, help, children }: { label: string; help?: string; children: ReactNode }) {
  return (
    <div className={css.setting}>
      <span className={css.what}>
        <span>{label}</span>
        {help !== undefined && <span className={css.help}>{help}</span>}
      </span>
      {children}
    </div>
  );
}
