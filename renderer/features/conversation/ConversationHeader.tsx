import type { Conversation } from '@shared/domain/conversation';
import { AudienceIcon } from '@/ui/AudienceIcon';
import { TagChip } from '@/ui/TagChip';
import { useT } from '@/ui/useT';
import { useAccounts, useTags } from '@/cache';
import { Actions } from './Actions';
import { ChannelName } from './ChannelName';
import { DeadlineText } from './DeadlineText';
import { StateText } from './StateText';
import { MatterLine } from './MatterLine';
import css from './ConversationHeader.module.css';

/** Who the conversation is with, by which way, how it stands, how long it may wait, and what can be done. */
export function ConversationHeader({
  conversation,
  other,
}: {
  conversation: Conversation;
  other: Conversation | null;
}) {
  const t = useT();
  const account = useAccounts().find(({ id }) => id === conversation.accountId);
  const tags = useTags().filter(({ id }) => conversation.tags.includes(id));
  const { audience = 'everyone' } = conversation;
  return (
    <header className={css.header}>
      <div className={css.line}>
        <h2 className={css.name} title={conversation.customerName}>
          <bdi>{conversation.customerName}</bdi>
        </h2>
        <Actions />
      </div>
      <div className={css.line}>
        <span className={css.way}>
          <ChannelName kind={conversation.channel} />
          {account && (
            <span className={css.account}>
              {account.name}
              {account.removedAt !== undefined && ` (${t('accountPage.removedMark')})`}
            </span>
          )}
        </span>
        <span className={css.facts}>
          <StateText conversation={conversation} />
          <DeadlineText conversation={conversation} />
        </span>
      </div>
      {(conversation.subject !== null || tags.length > 0) && (
        <div className={css.line}>
          <span className={css.subject} title={conversation.subject ?? ''} dir="auto">
            {conversation.subject}
          </span>
          {tags.map((tag) => (
            <TagChip key={tag.id} name={tag.name} hue={tag.hue} />
          ))}
        </div>
      )}
      {other && <MatterLine conversation={conversation} other={other} />}
      {conversation.visibility === 'public' && (
        <p className={css.public} data-audience={audience}>
          <AudienceIcon audience={audience} size={16} />
          <strong>{t(`conversation.audience.${audience}`)}</strong>
          {t(`conversation.reads.${audience}`)}
        </p>
      )}
    </header>
  );
}
