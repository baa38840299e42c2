import type { Conversation } from '@shared/domain/conversation';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';

/** The state of a conversation in words; a snoozed one says until when. */
export function StateText({ conversation }: { conversation: Conversation }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { state, snooze } = conversation;
  if (state !== 'snoozed' || !snooze) return <span>{t(`conversation.state.${state}`)}</span>;
  if (snooze.until === null) return <span>{t('conversation.snoozedUntilReply')}</span>;
  return <span>{t('conversation.snoozedUntil', { when: whenText(snooze.until, now, locale) })}</span>;
}
