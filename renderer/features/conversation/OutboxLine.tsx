import type { OutboxId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import { isSettled } from '@shared/logic/outbox/queue';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import { useOutbox } from '@/cache';
import { OutboxButtons } from './OutboxButtons';
import { useSecondsUntil } from './useSecondsUntil';
import css from './OutboxLine.module.css';

/** What becomes of an answer on its way out, at the answer itself: why it waits and what can be done. */
export function OutboxLine({ id }: { id: OutboxId }) {
  const rows = useOutbox();
  const item = rows.find((row) => row.id === id);
  if (!item || item.state === 'sent') return null;
  const serious = item.state === 'failed' || item.state === 'uncertain';
  return (
    <footer className={css.line} data-serious={serious}>
      <Words item={item} early={rows.some((row) => row.id === item.after && !isSettled(row))} />
      <OutboxButtons item={item} />
    </footer>
  );
}

/** @param early it has to wait for another one that did not leave yet */
function Words({ item, early }: { item: OutboxItem; early: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { state, hold, error, notBefore, later } = item;
  const why = error ? t(`error.${error.code}`, error.facts) : '';
  switch (state) {
    case 'queued':
      if (later && notBefore > Date.now())
        return <span>{t('conversation.out.later', { when: whenText(notBefore, Date.now(), locale) })}</span>;
      if (early) return <span>{t('conversation.out.hold.answerFirst')}</span>;
      return hold === null ? <Countdown until={notBefore} /> : <span>{t(`conversation.out.hold.${hold}`)}</span>;
    case 'held':
      return <span>{hold === null ? why : t(`conversation.out.hold.${hold}`)}</span>;
    case 'retry':
      return (
        <span>{[why, t('conversation.out.retry', { when: whenText(notBefore, Date.now(), locale) })].join(' ')}</span>
      );
    case 'failed':
      return (
        <span role="status">
          <strong>{t('conversation.out.failed')}</strong> {why}
        </span>
      );
    case 'uncertain':
      return <span role="status">{t('conversation.out.uncertain')}</span>;
    case 'sending':
    case 'cancelled':
      return <span>{t(`conversation.out.${state}`)}</span>;
    case 'sent':
      return null;
  }
}

/** Counts the undo delay down, second by second. */
function Countdown({ until }: { until: number }) {
  const t = useT();
  const seconds = useSecondsUntil(until);
  return (
    <span className={css.count}>
      {seconds > 0 ? t('conversation.out.leavesIn', { seconds }) : t('conversation.out.leaves')}
    </span>
  );
}
