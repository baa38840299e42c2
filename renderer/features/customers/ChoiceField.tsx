import { useId } from 'react';
import css from './Fields.module.css';

type Props<T extends string> = {
  label: string;
  /** Name of the choice "not known". */
  unknown: string;
  value: T | null;
  choices: readonly { value: T; label: string }[];
  onChange(value: T | null): void;
};

/** One labelled choice that reads like text until it is used. */
export function ChoiceField<T extends string>({ label, unknown, value, choices, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={css.select}
        data-unknown={value === null}
        value={value ?? ''}
        onChange={(event) => {
          const { value: picked } = event.currentTarget;
          onChange(choices.find((choice) => choice.value === picked)?.value ?? null);
        }}
      >
        <option value="">{unknown}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
