import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { iconLook } from './IconButton';
import css from './SearchInput.module.css';

type Props = {
  label: string;
  placeholder: string;
  maxLength: number;
  value: string;
  /** Takes the focus, all its words selected, whenever this changes; not where it is false. */
  asked: unknown;
  /** It fills its bar, which shows the focus itself. */
  bare?: boolean;
  /** Where the caret stands, for who puts words in place of what was typed; it goes there when `value` changes. */
  caret?: number;
  /** Ids of a list of suggestions and of its marked line, while they are there. */
  suggestions?: { list: string; marked: string | undefined };
  onType(value: string, caret: number): void;
  onCaret?(caret: number): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onLeave?(): void;
};

/** Where words are typed that are looked for: a glass and a field without a frame of its own, for a bar. */
export function SearchInput(props: Props) {
  const { label, placeholder, maxLength, value, asked, bare = false, caret, suggestions } = props;
  const { onType, onCaret, onKeyDown, onLeave } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === false) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useLayoutEffect(() => {
    const input = field.current;
    if (caret === undefined || !input || document.activeElement !== input) return;
    if (input.selectionStart === input.selectionEnd) input.setSelectionRange(caret, caret);
  }, [value, caret]);
  return (
    <>
      <IconSearch {...iconLook} {...(!bare && { size: 16 })} className={css.icon} />
      <input
        ref={field}
        type="text"
        className={css.field}
        data-bare={bare}
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete={caret === undefined ? undefined : 'list'}
        aria-controls={suggestions?.list}
        aria-activedescendant={suggestions?.marked}
        value={value}
        onChange={({ currentTarget: input }) => onType(input.value, input.selectionStart ?? input.value.length)}
        onSelect={({ currentTarget: input }) => onCaret?.(input.selectionStart ?? input.value.length)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
    </>
  );
}
