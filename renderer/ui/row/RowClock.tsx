import { IconAlarm, IconMessageReply, IconMoon, IconSend } from '@tabler/icons-react';
import type { Conversation } from '@shared/domain/conversation';
import { DeadlineRing } from '../DeadlineRing';
import { durationText } from '../format/age';
import { useLocale } from '../format/locale';
import { whenText } from '../format/when';
import { ringState } from '../ringState';
import { useNow } from '../useNow';
import { useT } from '../useT';
import { deadlineWords } from './spokenRow';
import css from './Row.module.css';

const hour = 3_600_000;
const look = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** Why a row is where it is, at the end of its second line: on its way, asleep until, woken by, waiting since. */
export function RowClock({ row }: { row: Conversation }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  if (row.outboxCount > 0)
    return (
      <span className={css.clock} title={t('inbox.goingOut')}>
        <IconSend {...look} />
      </span>
    );
  if (row.state === 'snoozed')
    return (
      <span className={css.clock} title={t('inbox.asleep')}>
        <IconMoon {...look} />
        {row.snooze?.until ? whenText(row.snooze.until, now, locale) : t('inbox.untilReply')}
      </span>
    );
  const since = row.waitingSince;
  const deadline = row.deadlineAt;
  const waits = since === null || sameAsAge(since, row.lastMessageAt, now) ? null : durationText(now - since, locale);
  const mood = since !== null && deadline !== null ? ringState(since, deadline, now).mood : 'calm';
  return (
    <span className={css.clock} data-mood={mood}>
      {row.woken && (
        <span className={css.woken} title={t(`inbox.woken.${row.woken.reason}`)}>
          {row.woken.reason === 'reply' ? <IconMessageReply {...look} /> : <IconAlarm {...look} />}
        </span>
      )}
      {waits !== null && <span title={t('inbox.waiting', { time: waits })}>{waits}</span>}
      {since !== null && deadline !== null && (
        <DeadlineRing since={since} deadline={deadline} title={deadlineWords(deadline, now, t, locale)} />
      )}
    </span>
  );
}

/** The age above says the same as long as it is in minutes or hours and the customer wrote only once: once is enough. */
function sameAsAge(since: number, last: number, now: number): boolean {
  const waited = now - since;
  return waited < 6 * hour && last - since < Math.max(hour / 12, waited / 10);
}
