import { forwardSubject, replySubject } from '@shared/logic/text/subject';
import { quoted } from '@shared/logic/text/quote';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft, DraftKind } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';

export type ReplyKind = Extract<DraftKind, 'reply' | 'replyAll' | 'forward'>;

/** What the words above a quote are made by, in the person's language. */
export type QuoteWords = {
  intro(message: Message): string;
  forwarded(message: Message): string;
};

/** The message that is answered: the focused one if the customer wrote it, else their newest; null when there is none. */
export function answeredMessage(messages: readonly Message[], focused: string | null): Message | null {
  const inbound = messages.filter(({ direction }) => direction === 'in');
  return inbound.find(({ id }) => id === focused) ?? inbound.at(-1) ?? null;
}

/**
 * A new draft for an answer: to whom, about what, and below the text what is quoted (only where there are subjects,
 * because chats show what was said before anyway).
 */
export function replyDraft(parts: {
  id: DraftId;
  kind: ReplyKind;
  conversation: Conversation;
  messages: readonly Message[];
  answered: Message | null;
  withSubject: boolean;
  words: QuoteWords;
  now: number;
}): Draft {
  const { id, kind, conversation, messages, answered, withSubject, words, now } = parts;
  const forward = kind === 'forward';
  const to = answered && !forward ? [answered.author.address] : [];
  const subject = conversation.subject ?? answered?.subject ?? '';
  return {
    id,
    accountId: conversation.accountId,
    conversationId: conversation.id,
    kind,
    replyTo: answered?.id ?? null,
    to,
    cc: kind === 'replyAll' ? others(messages, to) : [],
    bcc: [],
    subject: withSubject ? (forward ? forwardSubject(subject) : replySubject(subject)) : null,
    text: answered && (withSubject || forward) ? `\n\n${tail(answered, forward, words)}` : '',
    attachments: forward && answered ? answered.attachments.filter(({ state }) => state === 'local') : [],
    updatedAt: now,
  };
}

/** Everyone else of the customer's side who wrote in this conversation. */
function others(messages: readonly Message[], to: readonly string[]): string[] {
  const addresses = messages
    .filter(({ direction, automatic }) => direction === 'in' && !automatic)
    .map(({ author }) => author.address);
  return [...new Set(addresses)].filter((address) => address !== '' && !to.includes(address));
}

function tail(message: Message, forward: boolean, words: QuoteWords): string {
  if (forward) return `${words.forwarded(message)}\n\n${message.text.trimEnd()}`;
  return `${words.intro(message)}\n${quoted(message.text)}`;
}
