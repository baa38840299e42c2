import { KeyHint } from './KeyHint';
import css from './EmptyState.module.css';

/** What an empty place says: one sentence, and the one key or button that leads on. `keys`: in the user's notation. */
export function EmptyState({ text, action }: { text: string; action?: { label: string; keys: string; run(): void } }) {
  return (
    <div className={css.empty}>
      <p className={css.text}>{text}</p>
      {action && (
        <button type="button" className={css.action} onClick={action.run}>
          {action.label}
          <KeyHint label={action.keys} />
        </button>
      )}
    </div>
  );
}
