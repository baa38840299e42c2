import type { AwayNote } from '../../domain/away';
import type { Conversation } from '../../domain/conversation';
import type { Message } from '../../domain/message';
import type { AwayDecision } from './decide';

/** What was decided about a message for good. */
export type Decided = Exclude<AwayDecision, { kind: 'later' }>;

/** The line of the log about a decision. @param made its id and time */
export function noteOf(
  conversation: Pick<Conversation, 'id' | 'customerId'>,
  message: Pick<Message, 'id' | 'accountId' | 'author'>,
  decision: Decided,
  made: Pick<AwayNote, 'id' | 'at'>,
): AwayNote {
  const sent = decision.kind === 'send' ? decision : null;
  return {
    ...made,
    ruleId: decision.rule?.id ?? null,
    kind: decision.rule?.when.kind ?? null,
    accountId: message.accountId,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    messageId: message.id,
    to: message.author.address.toLowerCase(),
    outcome: sent ? (sent.late ? 'late' : 'sent') : 'suppressed',
    reason: decision.kind === 'stop' ? decision.reason : null,
    language: sent?.language ?? null,
    absence: sent?.absence?.id ?? null,
    opensAt: sent?.opensAt ?? null,
  };
}
