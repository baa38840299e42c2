import type { Conversation } from '../../domain/conversation';
import type { ConversationId, Ms } from '../../domain/ids';
import type { Message } from '../../domain/message';
import type { NotificationSettings } from '../../domain/notifications';
import { isQuiet } from './quiet';

/** A customer's message that is news, with its conversation as it is by now. */
export type Arrived = { conversation: Conversation; message: Message };

/** What decides beside the message. `onScreen`: the conversation open in a window that has the focus. */
export type Situation = { now: Ms; settings: NotificationSettings; onScreen: ConversationId | null };

/**
 * What is to be announced: the newest message of a conversation and how many came, how many in how many, or how many
 * conversations came back because their time had come: always one line, however many they are.
 */
export type Announcement =
  | { kind: 'conversation'; conversation: Conversation; message: Message; count: number }
  | { kind: 'summary'; messages: number; conversations: number }
  | { kind: 'woken'; conversations: number };

/** From more conversations than this at once only the numbers are told. */
const mostAtOnce = 3;

/**
 * What of a batch of arrivals is announced, oldest conversation first. Nothing is while notifications are off or it is
 * quiet, and nothing of a conversation that is on the screen, muted, read elsewhere, or owes no answer (spam, done,
 * trash).
 */
export function announce(arrivals: readonly Arrived[], { now, settings, onScreen }: Situation): Announcement[] {
  if (!settings.on || isQuiet(settings, now)) return [];
  const byConversation = new Map<ConversationId, Arrived[]>();
  for (const arrived of arrivals) {
    const { id } = arrived.conversation;
    if (id === onScreen || !calls(arrived)) continue;
    byConversation.set(id, [...(byConversation.get(id) ?? []), arrived]);
  }
  const each = [...byConversation.values()].map((group) => group.sort((a, b) => a.message.seq - b.message.seq));
  if (each.length > mostAtOnce) return [{ kind: 'summary', messages: each.flat().length, conversations: each.length }];
  return each.flatMap((group) => {
    const newest = group.at(-1);
    return newest ? [{ kind: 'conversation', ...newest, count: group.length } as const] : [];
  });
}

/** Whether the message asks for somebody: a person's words in a conversation that is open and unread. */
function calls({ conversation, message }: Arrived): boolean {
  const { state, muted, unread } = conversation;
  const wanted = state === 'open' && !muted && unread > 0;
  return wanted && message.direction === 'in' && !message.automatic && message.deletedAt === null;
}
