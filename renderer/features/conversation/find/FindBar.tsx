import type { KeyboardEvent } from 'react';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type FindState, useCommand, useDesk, useSetDesk } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';
import { SearchInput } from '@/ui/SearchInput';
import { useT } from '@/ui/useT';
import { articleId } from '../useMessageFocus';
import type { FoundPlaces } from './useFound';
import css from './FindBar.module.css';

/** Where one looks for words in the conversation: how many places there are, on and back. */
export function FindBar({ found }: { found: FoundPlaces | null }) {
  const find = useDesk((desk) => desk.find);
  return find === null ? null : <Bar find={find} found={found} />;
}

function Bar({ find, found }: { find: FindState; found: FoundPlaces | null }) {
  const t = useT();
  const setDesk = useSetDesk();
  const next = useCommand('findNext');
  const previous = useCommand('findPrevious');
  const close = () => {
    setDesk({ find: null });
    // Reading goes on where the last place was.
    if (found?.current) document.getElementById(articleId(found.current.id))?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === 'F3') (event.shiftKey ? previous : next).run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.bar} role="search" data-takes-keys="find" aria-label={t('conversation.find.label')}>
      <SearchInput
        label={t('conversation.find.label')}
        placeholder={t('conversation.find.label')}
        maxLength={200}
        value={find.query}
        asked={find.asked}
        onType={(query) => setDesk({ find: { ...find, query, step: 0 } })}
        onKeyDown={onKey}
      />
      <span className={css.count} role="status">
        {found && (found.total === 0 ? t('conversation.find.none') : place(t, found))}
      </span>
      <IconButton
        label={previous.label}
        keys={previous.keys}
        icon={<IconChevronUp {...iconLook} />}
        disabled={!found?.total}
        onClick={previous.run}
      />
      <IconButton
        label={next.label}
        keys={next.keys}
        icon={<IconChevronDown {...iconLook} />}
        disabled={!found?.total}
        onClick={next.run}
      />
      <IconButton label={t('conversation.find.close')} keys="Esc" icon={<IconX {...iconLook} />} onClick={close} />
    </div>
  );
}

const place = (t: ReturnType<typeof useT>, { at, total }: FoundPlaces): string =>
  t('conversation.find.place', { at: at + 1, total });
