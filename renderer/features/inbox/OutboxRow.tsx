import type { Conversation } from '@shared/domain/conversation';
import type { OutboxItem } from '@shared/domain/outbox';
import { isSettled } from '@shared/logic/outbox/queue';
import { useOutbox } from '@/cache';
import { useApply, useDesk, useSetDesk } from '@/commands';
import { Age } from '@/ui/Age';
import { ChannelMark } from '@/ui/ChannelMark';
import { useLocale } from '@/ui/format/locale';
import { useChannelLook } from '@/ui/row/looks';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { outboxActions } from './outboxActions';
import { waitReason } from './waitReason';
import css from './ListPane.module.css';

/** One message on its way out: to whom, its first words, why it waits, and what can be done about it. */
export function OutboxRow({ item, row }: { item: OutboxItem; row: Conversation | undefined }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const apply = useApply();
  const setDesk = useSetDesk();
  const focused = useDesk((desk) => desk.focused) === item.conversationId;
  const name = row?.customerName ?? item.to.join(', ');
  const early = useOutbox().some(({ id, state }) => id === item.after && !isSettled({ state }));
  const urgent = item.state === 'failed' || item.state === 'uncertain' || item.state === 'held';
  return (
    <li className={css.outboxRow} data-focused={focused || undefined}>
      <button
        type="button"
        className={css.outboxOpen}
        onClick={() => setDesk({ focused: item.conversationId, open: item.conversationId })}
      >
        <span className={css.outboxLine}>
          {row && <Mark row={row} />}
          <bdi className={css.strong}>{name}</bdi>
          <Age at={item.createdAt} />
        </span>
        <span className={css.dimLine}>{item.text.slice(0, 200)}</span>
      </button>
      <p className={css.reason} data-urgent={urgent || undefined}>
        {early ? t('conversation.out.hold.answerFirst') : waitReason(item, now, t, locale)}
      </p>
      <span className={css.actions}>
        {outboxActions(item).map(({ label, change }) => (
          <button
            key={label}
            type="button"
            className={css.textButton}
            aria-label={t('inbox.actionFor', { action: t(label), name })}
            onClick={() => void apply(change)}
          >
            {t(label)}
          </button>
        ))}
      </span>
    </li>
  );
}

function Mark({ row }: { row: Conversation }) {
  return <ChannelMark {...useChannelLook(row.channel)} />;
}
