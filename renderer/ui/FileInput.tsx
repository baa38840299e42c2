import type { RefObject } from 'react';

type Props = {
  input: RefObject<HTMLInputElement | null>;
  /** Ends and types of names that are offered, by commas. */
  accept: string;
  onPick(file: File): void;
};

/** The system's chooser for one file, opened by a click on `input` that a button makes. */
export function FileInput({ input, accept, onPick }: Props) {
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      hidden
      aria-hidden
      tabIndex={-1}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onPick(file);
        // The same file can be chosen again.
        currentTarget.value = '';
      }}
    />
  );
}
