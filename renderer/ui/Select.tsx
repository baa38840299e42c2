import { IconChevronDown } from '@tabler/icons-react';
import css from './Select.module.css';

type Props = {
  id: string;
  /** What it is called, where no label stands beside it. */
  label?: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  /** Drawn fainter: nothing is chosen yet. */
  faint?: boolean;
  onChange(value: string): void;
};

/** A choice that reads like text until the pointer or the focus is on it; the list itself is the system's. */
export function Select({ id, label, value, choices, faint = false, onChange }: Props) {
  return (
    <span className={css.field} data-faint={faint}>
      <select
        id={id}
        aria-label={label}
        className={css.select}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <IconChevronDown className={css.chevron} size={14} stroke={1.5} aria-hidden />
    </span>
  );
}
