import css from './KeyHint.module.css';

/** The key of a command in the user's own words ('Strg+Eingabe'), dimmed; nothing when there is none. */
export function KeyHint({ label }: { label: string | null }) {
  if (label === null || label === '') return null;
  return <kbd className={css.key}>{label}</kbd>;
}
