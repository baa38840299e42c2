import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';
import { useT } from '@/ui/useT';
import { useMessages } from '@/cache';
import { ApprovedEditor } from './ApprovedEditor';
import { newId } from './newId';
import { ReplyTitle } from './ReplyTitle';
import { useDraftEditor } from './useDraftEditor';
import { useSeenUpTo } from './useSeenUpTo';

/** An answer when free words may no longer be sent, or not yet: by one of the approved texts. */
export function ApprovedAnswer(props: {
  conversation: Conversation;
  approved: readonly [ApprovedTemplate, ...ApprovedTemplate[]];
  channel: string;
  stored: Draft | null;
}) {
  const t = useT();
  const { conversation, approved, channel, stored } = props;
  const { messages } = useMessages(conversation.id);
  const editor = useDraftEditor(stored, () => emptyDraft(conversation));
  const seenUpTo = useSeenUpTo(messages);
  const never = conversation.lastCustomerAt === null;
  return (
    <ApprovedEditor
      {...{ editor, approved, seenUpTo }}
      region={t('composer.region')}
      title={<ReplyTitle conversation={conversation} kind="reply" channel={channel} />}
      why={t(never ? 'composer.approvedFirst' : 'composer.approvedWhy', { channel })}
      withDone
    />
  );
}

function emptyDraft(conversation: Conversation): Draft {
  return {
    ...{ id: newId<DraftId>(), accountId: conversation.accountId, conversationId: conversation.id, kind: 'reply' },
    ...{ replyTo: null, to: [], cc: [], bcc: [], subject: null, text: '', html: null, from: null, attachments: [] },
    updatedAt: Date.now(),
  };
}
