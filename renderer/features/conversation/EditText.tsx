import css from './EditText.module.css';

type Props = {
  /** Notes stand on yellow. */
  kind: 'message' | 'note';
  label: string;
  value: string;
  /** What is written cannot be kept as it is. */
  invalid?: boolean;
  onChange(value: string): void;
  /** Ctrl+Enter. */
  onKeep(): void;
};

/** Text that is there already, to be written over. */
export function EditText({ kind, label, value, invalid, onChange, onKeep }: Props) {
  return (
    <textarea
      className={css.text}
      data-kind={kind}
      aria-label={label}
      aria-invalid={invalid}
      dir="auto"
      data-autofocus
      maxLength={100_000}
      rows={7}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onKeep();
      }}
    />
  );
}
