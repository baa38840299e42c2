import type { ChangeOf } from '@shared/domain/change';
import type { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';

/** The mail that unsubscribes (RFC 2369): what the mailto address says, to the one address it names. */
export function mailToLeave({ accountId }: Message, mailto: string): ChangeOf<'send'> {
  const url = new URL(mailto);
  const subject = url.searchParams.get('subject') ?? 'unsubscribe';
  return {
    type: 'send',
    outboxId: crypto.randomUUID() as OutboxId,
    messageId: crypto.randomUUID() as MessageId,
    draft: {
      id: crypto.randomUUID() as DraftId,
      accountId,
      conversationId: null,
      kind: 'new',
      replyTo: null,
      to: [decodeURIComponent(url.pathname).slice(0, 320)],
      cc: [],
      bcc: [],
      subject: subject.slice(0, 200),
      text: (url.searchParams.get('body') ?? 'unsubscribe').slice(0, 2000),
      html: null,
      from: null,
      attachments: [],
      updatedAt: Date.now(),
    },
    seenUpTo: 0,
    thenDone: false,
  };
}
