import css from './Hours.module.css';

type Props = {
  label: string;
  /** What it is about in full, for those who hear the page. */
  name: string;
  checked: boolean;
  onChange(checked: boolean): void;
};

/** A choice with its word beside it. */
export function Tick({ label, name, checked, onChange }: Props) {
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        aria-label={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span aria-hidden>{label}</span>
    </label>
  );
}
