import { useEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
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
import { useMarkRead } from './useMarkRead';
import { articleId, useMessageFocus } from './useMessageFocus';
import { useNearMessages } from './useNearMessages';
import { useThreadPlace } from './useThreadPlace';
import css from './Thread.module.css';

type Props = {
  conversation: Conversation;
  /** The other half of its link. */
  other: Conversation | null;
  result: MessagesResult;
  found: FoundPlaces | null;
};

/** Every message of a conversation, oldest first, opened at what is new, else at the end. Drawn as far as seen. */
export function Thread({ conversation, other, result, found }: Props) {
  const t = useT();
  const locale = useLocale();
  const { messages, hasMore, loadMore } = result;
  // Both hold as of opening: reading must not move the mark under the reader.
  const [unreadFrom] = useState(() => firstUnread(messages, [conversation, other]));
  const wanted = useDesk((desk) => desk.focusedMessage);
  const [start] = useState(() => messages.findIndex(({ id }) => id === (wanted ?? unreadFrom)));
  const items = useMemo(
    () => threadItems(messages, unreadFrom, (a, b) => daysFrom(a, b, locale) === 0),
    [messages, unreadFrom, locale],
  );
  useMarkRead(conversation, other);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id ?? null;
  const { near, heightOf } = useNearMessages({ scroller, content }, items, start);
  const { atEnd, toEnd, reveal } = useThreadPlace({ scroller, content }, { start, last });
  const focus = useMessageFocus(messages, reveal);
  const searched = useSearched();
  useFindMarks(scroller, found ?? searched);
  const sought = found?.current?.id ?? null;
  useEffect(() => {
    const article = sought !== null && document.getElementById(articleId(sought));
    if (article) reveal(article);
  }, [sought, reveal]);
  const first = messages[0]?.id;
  const atStart = first !== undefined && near.has(first);
  useEffect(() => {
    if (atStart && hasMore) loadMore();
  }, [atStart, first, hasMore, loadMore]);
  const setDesk = useSetDesk();
  const toNewest = () => {
    setDesk({ focusedMessage: last });
    toEnd();
  };
  useOffer('newestMessage', last === null ? null : toNewest);
  const isMixed = other !== null && other.visibility !== conversation.visibility;
  const sideOf = ({ conversationId }: Message) => (other?.id === conversationId ? other : conversation);
  const feed = { role: 'feed', 'aria-label': t('conversation.messages'), 'aria-busy': hasMore };

  return (
    <div className={css.thread}>
      <div ref={scroller} className={css.scroller} {...(items.length > 0 && feed)}>
        <div ref={content} className={css.content}>
          {items.map((item, at) => {
            const { id } = item.message;
            const drawn = near.has(id) || id === wanted || id === sought || id === focus.tabbable;
            return (
              <div
                key={id}
                className={css.place}
                data-message={id}
                style={drawn ? undefined : { height: heightOf(item) }}
              >
                {drawn && (
                  <MessageRow
                    item={item}
                    place={at + 1}
                    count={hasMore ? -1 : items.length}
                    tabbable={id === focus.tabbable}
                    begins={item.newSide ? sideOf(item.message) : null}
                    publicly={isMixed && item.message.visibility === 'public'}
                    onFocus={focus.onFocus}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <NewBelow messages={messages} atEnd={atEnd} />
      <Arrivals messages={messages} />
    </div>
  );
}
