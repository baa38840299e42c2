import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId } from '@shared/domain/ids';
import type { Notice } from '@shared/domain/notice';
import type { Us } from './message';
import { participantOf } from './people';
import type { Membership } from './schema';

/**
 * That somebody blocked the bot or let it in again, or that a group put it out, as a notice of the chat. A chat of its own
 * says it only of these (https://core.telegram.org/bots/api#update); of a group joining is no news. Nobody waits for an
 * answer to it, and a chat nobody wrote in does not open by it.
 */
export function membershipEvents({ chat, date, new_chat_member: { status } }: Membership, us: Us): MessageUpsert[] {
  const isPrivate = chat.type === 'private';
  const isOut = status === 'kicked' || status === 'left';
  if (chat.type === 'channel' || (!isPrivate && !isOut)) return [];
  const what: Extract<Notice, { kind: 'reach' }>['what'] = isPrivate ? (isOut ? 'blocked' : 'unblocked') : 'removed';
  const customer = participantOf(chat);
  return [
    {
      ...{ type: 'message', remoteId: RemoteId.parse(`${chat.id}/${what}-${date}`) },
      ...{ thread: nativeThread(chat.id, chat.id), channel: ChannelKind.parse('telegram') },
      ...{ profile: isPrivate ? 'chat' : 'group', visibility: 'private', direction: 'in', automatic: true },
      ...{ author: customer, customer, sentAt: date, receivedAt: Math.min(date, us.now), subject: null, text: '' },
      ...{ html: null, attachments: [], replyTo: null, attemptKey: null, read: true, delivery: null, history: true },
      notice: { kind: 'reach', what },
    },
  ];
}
