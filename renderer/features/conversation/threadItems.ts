import type { ConversationId, MessageId } from '@shared/domain/ids';
import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';

/** One message as the thread shows it. */
export type ThreadItem = {
  message: Message;
  /** The first message of its calendar day: the day is named above it. */
  newDay: boolean;
  /** What was new when the conversation was opened begins here. */
  unreadFrom: boolean;
  /** Goes on where the message above stopped: same person, same kind, a few minutes later. */
  continued: boolean;
  /** Of two linked conversations another one than above goes on here. */
  newSide: boolean;
  /** What a chat message answers, where that is not simply what stands above it. */
  answers: Message | null;
};

const pause = 5 * 60_000;

/** Lays out messages, oldest first. `sameDay` compares two points in time (UTC ms) in the desk's zone. */
export function threadItems(
  messages: readonly Message[],
  unreadFrom: MessageId | null,
  sameDay: (a: number, b: number) => boolean,
): ThreadItem[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  let side: ConversationId | null = null;
  const linked = new Set(messages.map(({ conversationId }) => conversationId)).size > 1;
  return messages.map((message, at) => {
    const before = messages[at - 1];
    // A note belongs to the whole matter.
    const newSide = linked && message.direction !== 'note' && message.conversationId !== side;
    if (newSide) side = message.conversationId;
    const newDay = !before || !sameDay(before.sortAt, message.sortAt);
    const starts = newDay || newSide || message.id === unreadFrom;
    const answered = message.replyTo === null ? null : (byId.get(message.replyTo) ?? null);
    return {
      message,
      newDay,
      newSide,
      unreadFrom: message.id === unreadFrom,
      answers: message.subject === null && answered !== before ? answered : null,
      continued: !starts && before !== undefined && goesOn(before, message),
    };
  });
}

function goesOn(before: Message, message: Message): boolean {
  return (
    message.direction !== 'note' &&
    before.direction === message.direction &&
    before.automatic === message.automatic &&
    before.above === message.above &&
    before.audience === message.audience &&
    before.author.address === message.author.address &&
    before.author.name === message.author.name &&
    before.subject === message.subject &&
    !message.html &&
    message.sortAt - before.sortAt < pause
  );
}

/**
 * The message at which the last unread ones of the customer begin, of either half of a link; null when there are none.
 * @param halves the conversations shown, each counts its own unread messages
 */
export function firstUnread(messages: readonly Message[], halves: readonly (Half | null)[]): MessageId | null {
  const firsts = halves.flatMap((half) => {
    if (!half || half.unread === 0) return [];
    const inbound = messages.filter((message) => message.direction === 'in' && message.conversationId === half.id);
    return inbound[Math.max(0, inbound.length - half.unread)] ?? [];
  });
  return firsts.sort((a, b) => a.seq - b.seq)[0]?.id ?? null;
}

type Half = Pick<Conversation, 'id' | 'unread'>;
