import type { InboundAttachment, MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { messageProfile } from '../capabilities';
import { messageId, messageThread, otherOf } from '../ids';
import { participantOf, unknownPerson, xScope } from './people';
import { sentAtOf, xChannel } from './post';
import type { XEvent, XUser } from './schema';
import { messageText } from './text';

/** What is known of a message beside itself. */
export type Told = {
  us: Participant;
  users: readonly XUser[];
  files: InboundAttachment[];
  attemptKey?: string | null;
  history?: boolean;
};

/** Who the conversation is with: the other one of two, else all of them together. */
function customerOf({ dm_conversation_id: conversation, sender_id: sender }: XEvent, { us, users }: Told): Participant {
  const other = otherOf(conversation, us.id);
  const user = users.find(({ id }) => id === (other ?? sender));
  if (other !== null) return user ? participantOf(user) : unknownPerson(other);
  const { name } = user && sender !== us.id ? participantOf(user) : unknownPerson(conversation);
  return { scope: xScope, id: messageThread(conversation), name, language: null };
}

/** A direct message as the desk takes it. */
export function messageEvent(event: XEvent, told: Told): MessageUpsert {
  const { us, users, files, attemptKey = null, history = false } = told;
  const { id, sender_id: sender, dm_conversation_id: conversation } = event;
  const ours = sender === us.id;
  const customer = customerOf(event, told);
  const user = users.find((one) => one.id === sender);
  const sentAt = sentAtOf(id, event.created_at);
  return {
    type: 'message',
    remoteId: messageId(id),
    thread: nativeThread(messageThread(conversation), customer.id),
    channel: xChannel,
    profile: messageProfile,
    visibility: 'private',
    direction: ours ? 'out' : 'in',
    automatic: false,
    author: ours ? us : user ? participantOf(user) : unknownPerson(sender),
    customer,
    sentAt,
    receivedAt: sentAt,
    subject: null,
    text: messageText(event),
    html: null,
    attachments: files,
    replyTo: null,
    attemptKey,
    read: ours,
    delivery: ours ? 'accepted' : null,
    ...(history && { history }),
  };
}
