import { capabilitiesOf } from '@shared/channels/capabilitiesOf';
import type { Conversation } from '@shared/domain/conversation';
import { windowNow } from '@shared/logic/conversation/replyWindow';
import { DeadlineRing } from '@/ui/DeadlineRing';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { ringState } from '@/ui/ringState';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { useAccounts } from '@/cache';
import css from './DeadlineText.module.css';

/** Until when an answer is due or possible, as a ring and in words; nothing when nobody waits. */
export function DeadlineText({ conversation }: { conversation: Conversation }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { deadlineAt, goalAt, waitingSince, lastCustomerAt } = conversation;
  const capabilities = capabilitiesOf(useAccounts(), conversation);
  const { windowEndsAt, isPersonal } = windowNow(capabilities, conversation.windowEndsAt, now);
  if (windowEndsAt !== null && windowEndsAt <= now) {
    return <span className={css.closed}>{t('conversation.windowClosed')}</span>;
  }
  if (windowEndsAt !== null && isPersonal) {
    return (
      <span className={css.deadline}>
        {t('conversation.windowPersonal', { when: whenText(windowEndsAt, now, locale) })}
      </span>
    );
  }
  if (deadlineAt === null || conversation.state === 'done') return null;
  const since = waitingSince ?? lastCustomerAt ?? conversation.createdAt;
  const when = whenText(deadlineAt, now, locale);
  const text =
    deadlineAt !== goalAt
      ? t('conversation.windowOpen', { when })
      : t(deadlineAt > now ? 'conversation.goal' : 'conversation.goalMissed', { when });
  return (
    <span className={css.deadline} data-mood={ringState(since, deadlineAt, now).mood}>
      <DeadlineRing since={since} deadline={deadlineAt} title={text} />
      {text}
    </span>
  );
}
