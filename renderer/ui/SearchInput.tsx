import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
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
  onType(value: string): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onLeave?(): void;
};

/** Where words are typed that are looked for: a glass and a field without a frame of its own, for a bar. */
export function SearchInput(props: Props) {
  const { label, placeholder, maxLength, value, asked, bare = false, onType, onKeyDown, onLeave } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === false) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
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
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
    </>
  );
}
