import type { OutboxItem } from '@shared/domain/outbox';
import type { Locale } from '@/ui/format/locale';
import { clockText, whenText } from '@/ui/format/when';
import type { Translate } from '@/ui/useT';

/** Why a row of the outbox waits, in one sentence. */
export function waitReason(item: OutboxItem, now: number, t: Translate, locale: Locale): string {
  switch (item.state) {
    case 'queued':
      if (item.hold === 'offline') return t('conversation.out.hold.offline');
      if (item.later && item.notBefore > now)
        return t('conversation.out.later', { when: whenText(item.notBefore, now, locale) });
      return t('inbox.out.queued', { when: clockText(item.notBefore, locale) });
    case 'held':
      return t(`conversation.out.hold.${item.hold ?? 'overdue'}`);
    case 'retry':
      return [
        item.error && t(`error.${item.error.code}`, item.error.facts),
        t('conversation.out.retry', { when: whenText(item.notBefore, now, locale) }),
      ]
        .filter(Boolean)
        .join(' ');
    case 'failed':
      return item.error ? t(`error.${item.error.code}`, item.error.facts) : t('conversation.out.failed');
    case 'uncertain':
      return t('conversation.out.uncertain');
    case 'sending':
    case 'sent':
    case 'cancelled':
      return t('conversation.out.sending');
  }
}
