import { memo } from 'react';
import type { MessageId } from '@shared/domain/ids';
import { useT } from '@/ui/useT';
import { DayLine } from './DayLine';
import { MessageArticle } from './MessageArticle';
import type { ThreadItem } from './threadItems';
import lines from './Lines.module.css';
import css from './MessageRow.module.css';

type Props = {
  item: ThreadItem;
  /** Place from 1, and how many there are; -1 while older ones are not loaded. */
  place: number;
  count: number;
  tabbable: boolean;
  onFocus(id: MessageId): void;
};

/** One message with what stands above it: its day, and the mark where the unread begin. */
export const MessageRow = memo(function MessageRow({ item, place, count, tabbable, onFocus }: Props) {
  const t = useT();
  const { message, newDay, unreadFrom, continued, answers } = item;
  return (
    <div className={css.row} data-continued={continued}>
      {newDay && <DayLine at={message.sortAt} />}
      {unreadFrom && <div className={lines.unread}>{t('conversation.unreadFrom')}</div>}
      <MessageArticle
        message={message}
        continued={continued}
        answers={answers}
        place={place}
        count={count}
        tabbable={tabbable}
        onFocus={onFocus}
      />
    </div>
  );
});
