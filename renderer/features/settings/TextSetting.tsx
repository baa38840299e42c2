import { TextInput, type TextInputProps } from '@mantine/core';
import { useTyped } from '@/ui/useTyped';

type Props = {
  label: string;
  value: string;
  /** A word about it, such as that it has to be there. */
  note?: string | undefined;
  onChange(value: string): void;
};

const order: TextInputProps['inputWrapperOrder'] = ['label', 'input', 'description'];

/** A text among the settings: kept when it is left, so that one visit is one change. */
export function TextSetting({ label, value, note, onChange }: Props) {
  const { typed, type, settle } = useTyped(value);
  const common = {
    label,
    size: 'xs',
    // Fields of a row stay in line, whatever is said about one of them.
    inputWrapperOrder: order,
    value: typed,
    description: note,
    spellCheck: false,
    onBlur: () => {
      settle(typed.trim());
      if (typed.trim() !== value) onChange(typed.trim());
    },
  };
  return <TextInput {...common} onChange={(event) => type(event.currentTarget.value)} />;
}
