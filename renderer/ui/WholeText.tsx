import css from './WholeText.module.css';

/** A long text as it lies there, to be read, searched and copied from by keys. @param text null while it is on its way */
export function WholeText({ label, text, waiting = '' }: { label: string; text: string | null; waiting?: string }) {
  return (
    <textarea
      className={css.text}
      readOnly
      spellCheck={false}
      aria-label={label}
      aria-busy={text === null}
      value={text ?? waiting}
    />
  );
}
