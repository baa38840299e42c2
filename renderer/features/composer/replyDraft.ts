import { forwardSubject, replySubject } from '@shared/logic/text/subject';
import { quoted } from '@shared/logic/text/quote';
import { answersFrom, isOurs } from '@shared/logic/writing/identity';
import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft, DraftKind } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { answersTo } from './answerWay';

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
  /** The account that answers: none of its own addresses gets the answer. */
  account: Account | undefined;
  withSubject: boolean;
  words: QuoteWords;
  now: number;
}): Draft {
  const { id, kind, conversation, messages, answered, account, withSubject, words, now } = parts;
  const forward = kind === 'forward';
  const to = answered && !forward ? [answersTo(answered)] : [];
  const subject = conversation.subject ?? answered?.subject ?? '';
  return {
    id,
    accountId: conversation.accountId,
    conversationId: conversation.id,
    kind,
    replyTo: answered?.id ?? null,
    to,
    cc: kind === 'replyAll' && answered ? others(answered, messages, to, account) : [],
    bcc: [],
    subject: withSubject ? (forward ? forwardSubject(subject) : replySubject(subject)) : null,
    text: answered && (withSubject || forward) ? `\n\n${tail(answered, forward, words)}` : '',
    html: null,
    from: account && answered ? answersFrom(account, answered) : null,
    attachments: forward && answered ? answered.attachments.filter(({ state }) => state === 'local') : [],
    updatedAt: now,
  };
}

/**
 * Everyone else the answered mail went to; where the channel names no addressees, everyone of the customer's side who
 * wrote in this conversation. Never those in `without`, never ourselves.
 */
function others(
  answered: Message,
  messages: readonly Message[],
  without: readonly string[],
  account: Account | undefined,
): string[] {
  const named = [...answered.to, ...answered.cc].map(({ address }) => address);
  const wrote = messages.filter(({ direction, automatic }) => direction === 'in' && !automatic);
  const addresses = named.length > 0 ? named : wrote.map(({ author }) => author.address);
  const left = new Set(without.map((address) => address.toLowerCase()));
  const ours = (address: string) => account !== undefined && isOurs(account, address);
  return [...new Set(addresses)].filter(
    (address) => address !== '' && !left.has(address.toLowerCase()) && !ours(address),
  );
}

function tail(message: Message, forward: boolean, words: QuoteWords): string {
  if (forward) return `${words.forwarded(message)}\n\n${message.text.trimEnd()}`;
  return `${words.intro(message)}\n${quoted(message.text)}`;
}
