import { useEffect, useState } from 'react';
import { Textarea, TextInput } from '@mantine/core';

type Props = {
  label: string;
  value: string;
  /** A word about it, such as that it has to be there. */
  note?: string | undefined;
  rows?: number;
  onChange(value: string): void;
};

/** A text among the settings: kept when it is left, so that one visit is one change. */
export function TextSetting({ label, value, note, rows, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const common = {
    label,
    size: 'xs',
    value: typed,
    description: note,
    spellCheck: false,
    onBlur: () => {
      if (typed.trim() !== value) onChange(typed.trim());
    },
  };
  if (rows === undefined) return <TextInput {...common} onChange={(event) => setTyped(event.currentTarget.value)} />;
  return <Textarea {...common} rows={rows} onChange={(event) => setTyped(event.currentTarget.value)} />;
}
