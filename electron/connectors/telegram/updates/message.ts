import type { MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms } from '@shared/domain/ids';
import type { TelegramProfile } from '../capabilities';
import { type MessageRef, remoteIdOf, threadOf } from '../ids';
import { filesOf } from './files';
import { participantOf, telegramScope } from './people';
import type { Message } from './schema';
import { textOf } from './text';

/** Whose updates they are, by what name we write, and what time it is (UTC ms). */
export type Us = { botId: string; name: string; now: Ms };

/** Where a message stands. */
export function refOf({ chat, message_id: message, business_connection_id: connection }: Message): MessageRef {
  return { chat: chat.id, connection: connection ?? null, message };
}

/** The account as author: the bot, or the owner of a business connection under their own name. */
export function ourselves(us: Us, name = us.name): Participant {
  return { scope: telegramScope, id: us.botId, name, language: null };
}

/** A message as the desk takes it; null where it holds nothing that can be shown. */
export function messageEvent(message: Message, us: Us, attemptKey: string | null = null): MessageUpsert | null {
  const text = textOf(message);
  const attachments = filesOf(message);
  if (text === '' && attachments.length === 0 && message.text === undefined) return null;
  const ref = refOf(message);
  const own = isOurs(message, us);
  const { chat, from, sender_chat: asChat, reply_to_message: answered } = message;
  const writer = participantOf(asChat ?? from ?? chat);
  const customer = chat.type === 'private' && !own && from ? participantOf(from) : participantOf(chat);
  const elsewhere = answered?.chat !== undefined && answered.chat.id !== chat.id;
  return {
    type: 'message',
    remoteId: remoteIdOf(ref),
    thread: nativeThread(threadOf(ref), customer.id),
    channel: ChannelKind.parse('telegram'),
    profile: profileOf(message),
    visibility: 'private',
    direction: own ? 'out' : 'in',
    automatic: message.is_from_offline ?? false,
    author: own ? ourselves(us, ref.connection === null ? us.name : writer.name) : writer,
    customer,
    sentAt: message.date,
    receivedAt: Math.min(message.date, us.now),
    subject: null,
    text,
    html: null,
    attachments,
    replyTo: answered && !elsewhere ? remoteIdOf({ ...ref, message: answered.message_id }) : null,
    attemptKey,
    read: own,
    delivery: own ? 'accepted' : null,
  };
}

/** In a business chat whoever is not the other side is the owner, or the bot in their name. */
function isOurs({ business_connection_id: connection, chat, from }: Message, { botId }: Us): boolean {
  if (connection === undefined) return from?.id === botId;
  return from !== undefined && from.id !== chat.id;
}

function profileOf({ business_connection_id: connection, chat }: Message): TelegramProfile {
  if (connection !== undefined) return 'business';
  return chat.type === 'private' ? 'chat' : 'group';
}
