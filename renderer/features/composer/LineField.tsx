import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
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
  onKey?(event: KeyboardEvent): void;
  /** The list that completes it: its id, and the id of its chosen entry; null where there is none. */
  list?: { id: string; active: string | null } | null;
  children?: ReactNode;
};

/** One labelled line of the editor's head. */
export function LineField(props: Props) {
  const { ref, label, value, placeholder, problem = null, onChange, onLeave, onKey, list = null, children } = props;
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
        onKeyDown={onKey}
        {...(list && comboOf(list))}
      />
      {problem !== null && (
        <span id={`${id}-problem`} className={css.problem}>
          {problem}
        </span>
      )}
      {children}
    </div>
  );
}

function comboOf({ id, active }: { id: string; active: string | null }) {
  const open = active !== null;
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    'aria-activedescendant': active ?? undefined,
  } as const;
}
