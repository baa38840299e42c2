import { memo } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import { DayLine } from './DayLine';
import { MessageArticle } from './MessageArticle';
import { SideLine } from './SideLine';
import type { ThreadItem } from './threadItems';
import lines from './Lines.module.css';
import css from './MessageRow.module.css';

type Props = {
  item: ThreadItem;
  /** Place from 1, and how many there are; -1 while older ones are not loaded. */
  place: number;
  count: number;
  tabbable: boolean;
  /** Of two linked conversations the one it is in, where a stretch of it begins; else null. */
  begins: Conversation | null;
  /** It stands on the ground of what everyone can read, beside others that do not. */
  publicly: boolean;
  onFocus(message: Message): void;
};

/** One message with what stands above it: its day, and the mark where the unread begin. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { item, place, count, tabbable, begins, publicly, onFocus } = props;
  const t = useT();
  const { message, newDay, unreadFrom, continued, answers } = item;
  return (
    <div className={css.row} data-continued={continued} data-public={publicly}>
      {newDay && <DayLine at={message.sortAt} />}
      {unreadFrom && <div className={lines.unread}>{t('conversation.unreadFrom')}</div>}
      {begins && <SideLine conversation={begins} />}
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
