import type { RefObject } from 'react';

type Props = {
  input: RefObject<HTMLInputElement | null>;
  /** Ends and types of names that are offered, by commas; everything where not given. */
  accept?: string | undefined;
  multiple?: boolean;
  /** At least one; one alone unless `multiple`. */
  onPick(files: readonly File[]): void;
};

/** The system's chooser for files, opened by a click on `input` that a button makes. */
export function FileInput({ input, accept, multiple = false, onPick }: Props) {
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      multiple={multiple}
      hidden
      aria-hidden
      tabIndex={-1}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        if (files.length > 0) onPick(files);
        // The same file can be chosen again.
        currentTarget.value = '';
      }}
    />
  );
}
