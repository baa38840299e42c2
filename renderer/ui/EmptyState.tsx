import { KeyHint } from './KeyHint';
import css from './EmptyState.module.css';

type Action = { label: string; keys: string; run(): void };

/**
 * What an empty place says: one sentence, and the one key or button that leads on; beside it other ways, where there are
 * some. `keys`: in the user's notation.
 */
export function EmptyState({
  text,
  action,
  others = [],
}: {
  text: string;
  action?: Action;
  others?: readonly Action[];
}) {
  return (
    <div className={css.empty}>
      <p className={css.text}>{text}</p>
      {[...(action ? [action] : []), ...others].map(({ label, keys, run }) => (
        <button key={label} type="button" className={css.action} onClick={run}>
          {label}
          <KeyHint label={keys} />
        </button>
      ))}
    </div>
  );
}
