import type { Conversation } from '@shared/domain/conversation';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';

/** The state of a conversation in words; a snoozed one says until when, one that came back why. */
export function StateText({ conversation }: { conversation: Conversation }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { state, snooze, woken } = conversation;
  if (woken && state === 'open') return <span>{t(`inbox.woken.${woken.reason}`)}</span>;
  if (state !== 'snoozed' || !snooze) return <span>{t(`conversation.state.${state}`)}</span>;
  if (snooze.until === null) return <span>{t('conversation.snoozedUntilReply')}</span>;
  const key = snooze.noReply ? 'conversation.remindedAt' : 'conversation.snoozedUntil';
  return <span>{t(key, { when: whenText(snooze.until, now, locale) })}</span>;
}
