import { useEffect, useMemo, useRef, useState } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { Conversation } from '@shared/domain/conversation';
import { daysFrom } from '@/ui/format/when';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import type { MessagesResult } from '@/cache';
import { useDesk, useOffer, useSetDesk } from '@/commands';
import { Arrivals } from './Arrivals';
import { useFindMarks } from './find/useFindMarks';
import type { FoundPlaces } from './find/useFound';
import { useSearched } from './find/useSearched';
import { MessageRow } from './MessageRow';
import { NewBelow } from './NewBelow';
import { firstUnread, threadItems } from './threadItems';
import { threadParts } from './threadParts';
import { useMarkRead } from './useMarkRead';
import { useMessageFocus } from './useMessageFocus';
import css from './Thread.module.css';

type Props = { conversation: Conversation; result: MessagesResult; found: FoundPlaces | null };

/** Every message of a conversation, oldest first, opened at what is new, else at the end. Drawn as far as seen. */
export function Thread({ conversation, result, found }: Props) {
  const t = useT();
  const locale = useLocale();
  const { messages, firstIndex, hasMore, loadMore } = result;
  // Both hold as of opening: reading must not move the mark under the reader.
  const [unreadFrom] = useState(() => firstUnread(messages, conversation.unread));
  const wanted = useDesk((desk) => desk.focusedMessage);
  const [start] = useState(() => messages.findIndex(({ id }) => id === (wanted ?? unreadFrom)));
  const [atEnd, setAtEnd] = useState(true);
  const list = useRef<VirtuosoHandle>(null);
  const items = useMemo(
    () => threadItems(messages, unreadFrom, (a, b) => daysFrom(a, b, locale) === 0),
    [messages, unreadFrom, locale],
  );
  useMarkRead(conversation);
  const focus = useMessageFocus(messages, list);
  const thread = useRef<HTMLDivElement>(null);
  const searched = useSearched();
  useFindMarks(thread, found ?? searched);
  const sought = found?.current?.id ?? null;
  const soughtAt = messages.findIndex(({ id }) => id === sought);
  useEffect(() => {
    if (soughtAt >= 0) list.current?.scrollIntoView({ index: soughtAt, behavior: 'auto' });
  }, [soughtAt]);
  const last = messages.at(-1)?.id ?? null;
  const setDesk = useSetDesk();
  const toEnd = () => {
    setDesk({ focusedMessage: last });
    list.current?.scrollToIndex({ index: 'LAST', align: 'end' });
  };
  useOffer('newestMessage', last === null ? null : toEnd);

  return (
    <div ref={thread} className={css.thread}>
      <div className={css.feed} role="feed" aria-label={t('conversation.messages')} aria-busy={hasMore}>
        <Virtuoso
          ref={list}
          className={css.list}
          data={items}
          firstItemIndex={firstIndex}
          components={threadParts}
          initialTopMostItemIndex={start >= 0 ? { index: start, align: 'start' } : { index: 'LAST', align: 'end' }}
          increaseViewportBy={600}
          atBottomThreshold={40}
          atBottomStateChange={setAtEnd}
          followOutput={(isAtEnd) => isAtEnd && 'auto'}
          startReached={hasMore ? loadMore : undefined}
          computeItemKey={(_index, item) => item.message.id}
          itemContent={(index, item) => (
            <MessageRow
              item={item}
              place={index - firstIndex + 1}
              count={hasMore ? -1 : items.length}
              tabbable={item.message.id === focus.tabbable}
              onFocus={focus.onFocus}
            />
          )}
        />
      </div>
      <NewBelow messages={messages} atEnd={atEnd} />
      <Arrivals messages={messages} />
    </div>
  );
}
