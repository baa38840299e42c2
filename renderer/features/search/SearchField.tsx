import { IconX } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import { leaveSearch, useCommand, useDesk, useSetDesk } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';
import { SearchInput } from '@/ui/SearchInput';
import { useT } from '@/ui/useT';
import css from './Search.module.css';

/** Where the words are typed. Arrow down or Enter goes to what was found, Escape back to the list before. */
export function SearchField({ query }: { query: string }) {
  const t = useT();
  const setDesk = useSetDesk();
  const searching = useDesk((desk) => desk.searching);
  const [typed, setTyped] = useState(query);
  const search = useDebouncedCallback(
    (words: string) => setDesk({ view: { kind: 'search', query: words.trim() }, focused: null, selection: new Set() }),
    120,
  );
  const searchedFrom = useDesk((desk) => desk.searchedFrom);
  const leave = () => setDesk(leaveSearch({ searchedFrom }));
  const next = useCommand('next');
  const toResults = (field: HTMLInputElement) => {
    field.blur();
    setDesk({ searching: false });
    next.run();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') toResults(event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.header} role="search" data-takes-keys="search">
      <h1 className={css.heading}>{t('inbox.search')}</h1>
      <SearchInput
        label={t('inbox.search')}
        placeholder={t('inbox.searchPlaceholder')}
        maxLength={1000}
        value={typed}
        asked={searching}
        bare
        onType={(words) => {
          setTyped(words);
          search(words);
        }}
        onKeyDown={onKey}
        onLeave={() => setDesk({ searching: false })}
      />
      <IconButton label={t('inbox.searchLeave')} icon={<IconX {...iconLook} />} onClick={leave} />
    </div>
  );
}
