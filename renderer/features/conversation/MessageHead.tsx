import { IconArrowBarUp, IconClock, IconEyeOff, IconPencil, IconRobot, IconTrash } from '@tabler/icons-react';
import type { Message } from '@shared/domain/message';
import { useLocale } from '@/ui/format/locale';
import { clockText, fullText, whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { AudienceIcon } from '@/ui/AudienceIcon';
import { useT } from '@/ui/useT';
import { MessageTools } from './MessageTools';
import { DeliveryMark } from './DeliveryMark';
import css from './MessageHead.module.css';

/** Who wrote and when, and what happened to the message since. A message that goes on says only when. */
export function MessageHead({ message, continued }: { message: Message; continued: boolean }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { author, direction, sortAt, editedAt, deletedAt, delivery } = message;
  const own = direction === 'out';
  const waits = message.acts?.some(({ error }) => !error) ?? false;
  return (
    <header className={css.head} data-continued={continued}>
      {!continued && (
        <span className={css.author} title={author.address}>
          <bdi>{own ? t('conversation.you') : author.name}</bdi>
        </span>
      )}
      {message.cc.length > 0 && (
        <span className={css.mark} title={message.cc.map(({ address }) => address).join(', ')}>
          {t('conversation.copyTo', { names: message.cc.map(({ name, address }) => name || address).join(', ') })}
        </span>
      )}
      {message.audience && !continued && (
        <span className={css.mark} title={t(`conversation.audienceHint.${message.audience}`)}>
          <AudienceIcon audience={message.audience} size={14} />
          {t(`conversation.audience.${message.audience}`)}
        </span>
      )}
      {message.above && (
        <span className={css.mark} title={t('conversation.aboveHint')}>
          <IconArrowBarUp size={14} stroke={1.5} aria-hidden />
          {t('conversation.above')}
        </span>
      )}
      {message.automatic && !message.above && message.notice?.kind !== 'call' && (
        <span className={css.mark}>
          <IconRobot size={14} stroke={1.5} aria-hidden />
          {t('conversation.automatic')}
        </span>
      )}
      {editedAt !== null && (
        <span className={css.mark} title={fullText(editedAt, locale)}>
          <IconPencil size={14} stroke={1.5} aria-hidden />
          {t('conversation.edited')}
        </span>
      )}
      {deletedAt !== null && (
        <span className={css.mark}>
          <IconTrash size={14} stroke={1.5} aria-hidden />
          {t(own ? 'conversation.deletedHere' : 'conversation.deletedKept', { when: whenText(deletedAt, now, locale) })}
        </span>
      )}
      {message.hidden && (
        <span className={css.mark} title={t('conversation.hiddenHint')}>
          <IconEyeOff size={14} stroke={1.5} aria-hidden />
          {t('conversation.hidden')}
        </span>
      )}
      {waits && (
        <span className={css.waits} title={t('conversation.actWaitsHint')}>
          <IconClock size={14} stroke={1.5} aria-hidden />
          {t('conversation.actWaits')}
        </span>
      )}
      <span className={css.end}>
        <MessageTools message={message} />
        <time dateTime={new Date(sortAt).toISOString()} title={fullText(sortAt, locale)}>
          {clockText(sortAt, locale)}
        </time>
        {own && delivery !== null && <DeliveryMark delivery={delivery} />}
      </span>
    </header>
  );
}
