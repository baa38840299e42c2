import type { Conversation } from '@shared/domain/conversation';
import { spokenDuration } from '../format/age';
import { isForAll } from './isForAll';
import type { Locale } from '../format/locale';
import { whenText } from '../format/when';
import type { Translate } from '../useT';

/** The words of a deadline: 'Reply by 14:00', or since when it is missed. */
export function deadlineWords(deadline: number, now: number, t: Translate, locale: Locale): string {
  const when = whenText(deadline, now, locale);
  return t(deadline <= now ? 'inbox.lateSince' : 'inbox.replyBy', { when });
}

/** A row read aloud: 'Anna Meier, WhatsApp, unread, waiting 12 minutes, Reply by 14:00'. */
export function spokenRow(row: Conversation, channel: string, now: number, t: Translate, locale: Locale): string {
  const waits = row.waitingSince === null ? null : spokenDuration(now - row.waitingSince, locale);
  return [
    row.customerName,
    channel,
    row.visibility === 'public' && t(isForAll(row) ? 'inbox.public' : 'inbox.followers'),
    row.unread > 0 && t('inbox.unread'),
    row.subject,
    waits !== null && t('inbox.waiting', { time: waits }),
    row.deadlineAt !== null && deadlineWords(row.deadlineAt, now, t, locale),
    row.woken && t(`inbox.woken.${row.woken.reason}`),
    row.trouble && t(`conversation.trouble.${row.trouble}`),
    row.refused && t('conversation.refused.mark'),
    row.starred && t('inbox.starred'),
    row.pinned && t('inbox.pinned'),
    row.muted && t('inbox.muted'),
    row.hasDraft && t('inbox.draft'),
    row.outboxCount > 0 && t('inbox.goingOut'),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}
