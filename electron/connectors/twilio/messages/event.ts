import type { InboundAttachment, MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import { idOf, scopeOf } from '../address';
import { profileOf } from '../capabilities';
import type { TwilioKind } from '../config';
import { deliveryOf } from './delivery';
import { timeOf, type TwilioMessage } from './schema';

/** Whose messages they are: by which number and name we write, on which channel, and what time it is (UTC ms). */
export type Us = { kind: TwilioKind; number: string; name: string; now: Ms };

/** A person of the channel, by the id Twilio gives. A number is one attribute of theirs, not who they are. */
function participantOf(kind: TwilioKind, id: string): Participant {
  return { scope: scopeOf(kind), id: id.slice(0, 400), name: id.slice(0, 400), language: null };
}

/** The account as author. */
function ourselves({ kind, number, name }: Us): Participant {
  return { scope: scopeOf(kind), id: number, name, language: null };
}

/** Whether a message came from us, by whatever way of Twilio. */
export function isOurs({ direction }: Pick<TwilioMessage, 'direction'>): boolean {
  return direction.startsWith('outbound');
}

/** A message as the desk takes it; null where it is none of this channel. Twilio gives no key of ours back. */
export function messageEvent(message: TwilioMessage, us: Us, attachments: InboundAttachment[]): MessageUpsert | null {
  const own = isOurs(message);
  const other = idOf(us.kind, (own ? message.to : message.from) ?? '');
  if (other === null) return null;
  const customer = participantOf(us.kind, other);
  const sentAt = timeOf(message);
  return {
    type: 'message',
    remoteId: RemoteId.parse(message.sid),
    thread: nativeThread(other, other),
    channel: ChannelKind.parse(us.kind),
    profile: profileOf[us.kind].name,
    visibility: 'private',
    direction: own ? 'out' : 'in',
    automatic: false,
    author: own ? ourselves(us) : customer,
    customer,
    sentAt,
    receivedAt: Math.min(sentAt, us.now),
    subject: null,
    text: message.body ?? '',
    html: null,
    attachments,
    replyTo: null,
    attemptKey: null,
    read: own,
    delivery: own ? deliveryOf(message.status) : null,
  };
}
