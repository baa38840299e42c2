import type { MessageUpsert, Participant } from '@shared/channels/events';
import { phoneScope } from '@shared/domain/customer';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId } from '@shared/domain/ids';
import { smsProfile } from './capabilities';
import { deliveryOf, type Entry, isOurs, otherOf, type Us } from './history';

/** A text message; null where it says nothing that can be shown. */
export function smsEvent(entry: Entry, us: Us): MessageUpsert | null {
  const own = isOurs(entry);
  const other = otherOf(entry);
  if (other === '' || typeof entry.smsContent !== 'string') return null;
  const person = (id: string, name: string): Participant => ({ scope: phoneScope, id, name, language: null });
  const customer = person(other, other);
  return {
    type: 'message',
    remoteId: RemoteId.parse(entry.id),
    thread: nativeThread(other, other),
    channel: ChannelKind.parse('sms'),
    profile: smsProfile,
    visibility: 'private',
    direction: own ? 'out' : 'in',
    automatic: false,
    author: own ? person(us.number, us.name) : customer,
    customer,
    sentAt: entry.created,
    receivedAt: Math.min(entry.created, us.now),
    subject: null,
    text: entry.smsContent,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: own,
    delivery: own ? deliveryOf(entry) : null,
  };
}
