import { IconSearch, IconX } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { leaveSearch, useCommand, useDesk, useSetDesk } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';
import { useT } from '@/ui/useT';
import css from './Search.module.css';

/** Where the words are typed. Arrow down or Enter goes to what was found, Escape back to the list before. */
export function SearchField({ query }: { query: string }) {
  const t = useT();
  const setDesk = useSetDesk();
  const field = useRef<HTMLInputElement>(null);
  const searching = useDesk((desk) => desk.searching);
  const [typed, setTyped] = useState(query);
  const search = useDebouncedCallback(
    (words: string) => setDesk({ view: { kind: 'search', query: words.trim() }, focused: null, selection: new Set() }),
    120,
  );
  const searchedFrom = useDesk((desk) => desk.searchedFrom);
  const leave = () => setDesk(leaveSearch({ searchedFrom }));
  const next = useCommand('next');
  useEffect(() => {
    if (!searching) return;
    field.current?.focus();
    field.current?.select();
  }, [searching]);
  const toResults = () => {
    field.current?.blur();
    setDesk({ searching: false });
    next.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') toResults();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.header} role="search" data-takes-keys="search">
      <h1 className={css.heading}>{t('inbox.search')}</h1>
      <IconSearch {...iconLook} className={css.icon} />
      <input
        ref={field}
        type="text"
        className={css.field}
        aria-label={t('inbox.search')}
        placeholder={t('inbox.searchPlaceholder')}
        maxLength={1000}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
        onKeyDown={onKey}
        onBlur={() => setDesk({ searching: false })}
      />
      <IconButton label={t('inbox.searchLeave')} icon={<IconX {...iconLook} />} onClick={leave} />
    </div>
  );
}
