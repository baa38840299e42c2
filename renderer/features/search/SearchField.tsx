import { IconBookmark, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Suggestion } from '@shared/logic/search/suggest';
import { leaveSearch, useCommand, useDesk, useSetDesk } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';
import { SearchInput } from '@/ui/SearchInput';
import { useT } from '@/ui/useT';
import { SuggestionList, suggestionsId } from './SuggestionList';
import { useSuggestions } from './useSuggestions';
import css from './Search.module.css';

/**
 * Where the words are typed. Arrow down goes to what is suggested, Enter or Tab takes the marked line; where nothing is
 * suggested or marked, they lead to what was found. Escape closes the suggestions, then the search.
 */
export function SearchField({ query }: { query: string }) {
  const t = useT();
  const setDesk = useSetDesk();
  const searching = useDesk((desk) => desk.searching);
  const searchedFrom = useDesk((desk) => desk.searchedFrom);
  const [typed, setTyped] = useState(query);
  const [caret, setCaret] = useState(query.length);
  const suggestions = useSuggestions(typed, caret);
  const { items, marked } = suggestions;
  const search = (words: string) =>
    setDesk({ view: { kind: 'search', query: words.trim() }, focused: null, selection: new Set() });
  const next = useCommand('next');
  const save = useCommand('saveView');
  const leave = () => setDesk(leaveSearch({ searchedFrom }));
  const type = (text: string, at: number) => {
    setTyped(text);
    setCaret(at);
    suggestions.reset();
    search(suggestions.asked(text));
  };
  const take = (item: Suggestion) => {
    const taken = suggestions.taken(item);
    type(taken.text, taken.caret);
  };
  const toResults = (field: HTMLInputElement) => {
    field.blur();
    setDesk({ searching: false });
    next.run();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const item = items[marked];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (items.length > 0) suggestions.close();
      else leave();
    } else if (items.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (item && (event.key === 'Enter' || event.key === 'Tab')) take(item);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') toResults(event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = searching && items.length > 0;
  return (
    <div className={css.header} role="search" data-takes-keys="search">
      <h1 className={css.heading}>{t('inbox.search')}</h1>
      <SearchInput
        label={t('inbox.search')}
        placeholder={t('inbox.searchPlaceholder')}
        maxLength={10_000}
        value={typed}
        asked={searching}
        bare
        caret={caret}
        suggestions={
          open ? { list: suggestionsId, marked: marked >= 0 ? `${suggestionsId}-${marked}` : undefined } : undefined
        }
        onType={type}
        onCaret={setCaret}
        onKeyDown={onKey}
        onLeave={() => setDesk({ searching: false })}
      />
      {save.enabled && (
        <IconButton label={save.label} keys={save.keys} icon={<IconBookmark {...iconLook} />} onClick={save.run} />
      )}
      <IconButton label={t('inbox.searchLeave')} icon={<IconX {...iconLook} />} onClick={leave} />
      {open && <SuggestionList items={items} marked={marked} onTake={take} />}
    </div>
  );
}
