import { useId } from 'react';
import { Select } from '@/ui/Select';
import css from './Fields.module.css';

type Props<T extends string> = {
  label: string;
  /** Name of the choice "not known". */
  unknown: string;
  value: T | null;
  choices: readonly { value: T; label: string }[];
  onChange(value: T | null): void;
};

/** One labelled choice about the customer. */
export function ChoiceField<T extends string>({ label, unknown, value, choices, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        faint={value === null}
        value={value ?? ''}
        choices={[{ value: '', label: unknown }, ...choices]}
        onChange={(picked) => onChange(choices.find((choice) => choice.value === picked)?.value ?? null)}
      />
    </div>
  );
}
