import { IconX } from '@tabler/icons-react';
import { keepFocus } from './keepFocus';
import { KeyHint } from './KeyHint';
import css from './Toasts.module.css';

/** One thing told: what happened, and one thing to do about it. */
export type Toast = {
  id: string;
  tone: 'plain' | 'problem';
  text: string;
  action: { label: string; keys: string; run(): void } | null;
};

/** What happened, at the lower left, newest below. Problems are read aloud at once, the rest when there is time. */
export function Toasts(props: { toasts: readonly Toast[]; label: string; close: string; onClose(id: string): void }) {
  return (
    <section className={css.stack} aria-label={props.label} aria-live="polite">
      {props.toasts.map(({ id, tone, text, action }) => (
        <div key={id} className={css.toast} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
          <span className={css.text}>{text}</span>
          {action && (
            <button type="button" className={css.action} onMouseDown={keepFocus} onClick={action.run}>
              {action.label}
              <KeyHint label={action.keys} />
            </button>
          )}
          <button type="button" className={css.close} aria-label={props.close} onClick={() => props.onClose(id)}>
            <IconX size={14} stroke={1.5} />
          </button>
        </div>
      ))}
    </section>
  );
}
