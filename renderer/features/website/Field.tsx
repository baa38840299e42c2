import { TextInput } from '@mantine/core';

type Props = {
  label: string;
  help?: string;
  placeholder?: string;
  value: string;
  max?: number;
  error?: string | undefined;
  onType(value: string): void;
  onLeave(): void;
};

/** A line that is filled in; kept when it is left. */
export function Field({ label, help, placeholder, value, max = 300, error, onType, onLeave }: Props) {
  return (
    <TextInput
      size="xs"
      label={label}
      description={help}
      placeholder={placeholder}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      error={error}
      maxLength={max}
      spellCheck={false}
      autoComplete="off"
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      onBlur={onLeave}
    />
  );
}
