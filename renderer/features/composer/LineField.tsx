import { type Ref, useId } from 'react';
import css from './Fields.module.css';

type Props = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  placeholder?: string;
  /** What is wrong with the value, in words. */
  problem?: string | null;
  onChange(value: string): void;
  onLeave?(): void;
};

/** One labelled line of the editor's head. */
export function LineField({ ref, label, value, placeholder, problem = null, onChange, onLeave }: Props) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        className={css.input}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {problem !== null && (
        <span id={`${id}-problem`} className={css.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
