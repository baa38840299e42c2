import type { ChangeOf } from '@shared/domain/change';
import { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { markIn } from '../sources/source';

/** One of so many messages is answered. */
const every = 3;

/** The mark of a customer's message that the desk answers; null where it does not. */
export function answered({ subject, text }: Pick<Message, 'subject' | 'text'>): string | null {
  const mark = markIn(`${subject ?? ''} ${text}`);
  const number = Number(/-(\d+)§$/u.exec(mark ?? '')?.[1]);
  return number % every === 0 ? mark : null;
}

/** The answer to it; the same one each time, so that no second is written after a restart. */
export function answerTo(message: Message, mark: string, to: string[]): ChangeOf<'send'> {
  const { id, accountId, conversationId, subject } = message;
  const now = Date.now();
  return {
    type: 'send',
    outboxId: OutboxId.parse(`answer ${mark}`),
    messageId: MessageId.parse(`words of ${mark}`),
    draft: {
      ...{
        id: DraftId.parse(`draft ${mark}`),
        accountId,
        conversationId,
        kind: 'reply',
        replyTo: id,
        to,
        cc: [],
        bcc: [],
      },
      ...{ subject: subject === null ? null : `Re: ${subject}`, text: `Antwort auf ${mark}`, html: null, from: null },
      ...{ attachments: [], updatedAt: now },
    },
    // What comes in meanwhile holds no answer back.
    seenUpTo: now + 3_600_000,
    thenDone: false,
  };
}
