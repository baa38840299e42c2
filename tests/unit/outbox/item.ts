import type { AccountId, ConversationId, DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';

/** A row of the outbox as a send makes it. */
export function outboxItem(part: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: 'o' as OutboxId,
    accountId: 'a' as AccountId,
    conversationId: 'c' as ConversationId,
    draftId: 'd' as DraftId,
    messageId: 'm' as MessageId,
    kind: 'reply',
    replyTo: null,
    to: [],
    cc: [],
    bcc: [],
    subject: null,
    text: 'words',
    html: null,
    from: null,
    attachments: [],
    state: 'queued',
    phase: 'idle',
    attemptKey: 'key',
    attempts: 0,
    hold: null,
    error: null,
    delivery: null,
    seenUpTo: 0,
    createdAt: 1_000,
    notBefore: 11_000,
    sentAt: null,
    thenDone: false,
    ...part,
  };
}
