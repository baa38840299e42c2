import type { ConnectorEvent, MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { chatProfile } from '../capabilities';
import { chatId, convoThread, pageOf } from '../ids';
import { blueskyScope, participantOf } from '../read/people';
import { blueskyChannel } from '../read/post';
import type { Actor } from '../read/schema';
import { readable } from '../read/text';
import type { ChatMessage, Convo } from './schema';

/** Whose messages they are, and by what name we write. */
export type Us = { did: string; name: string };

/** How a message came. `read`: of ours where not given. */
type Came = { history?: boolean; read?: boolean; attemptKey?: string | null };

/** Who writes, by the conversation's own list. */
function writerOf({ members }: Pick<Convo, 'members'>, did: string, us: Us): Participant {
  if (did === us.did) return participantOf({ did, handle: 'handle.invalid', displayName: us.name });
  return participantOf(members.find((one) => one.did === did) ?? nobody(did));
}

/** The other side; of a group the group itself. */
function customerOf(convo: Convo, us: Us): Participant {
  const others = convo.members.filter(({ did }) => did !== us.did);
  const [only] = others;
  if (convo.kind === undefined && only) return participantOf(only);
  const name = convo.kind?.name ?? others.map((one) => participantOf(one).name).join(', ');
  return { scope: blueskyScope, id: convoThread(convo.id), name: (name || convo.id).slice(0, 400), language: null };
}

/** A direct message as the desk takes it, with the reactions it has. */
export function chatEvents(message: ChatMessage, convo: Convo, us: Us, came: Came = {}): ConnectorEvent[] {
  const { id: messageId, sender, sentAt, replyTo, embed, reactions = [] } = message;
  const own = sender.did === us.did;
  const remoteId = chatId({ convoId: convo.id, messageId });
  const customer = customerOf(convo, us);
  const quoted = embed?.record?.uri;
  const behind = quoted === undefined ? '' : `↪ ${pageOf(quoted) ?? quoted}`;
  const { history = false, read = own, attemptKey = null } = came;
  const event: MessageUpsert = {
    type: 'message',
    remoteId,
    thread: nativeThread(convoThread(convo.id), customer.id),
    channel: blueskyChannel,
    profile: chatProfile,
    visibility: 'private',
    direction: own ? 'out' : 'in',
    automatic: false,
    author: writerOf(convo, sender.did, us),
    customer,
    sentAt,
    receivedAt: sentAt,
    subject: null,
    text: [readable(message), behind].filter((part) => part !== '').join('\n\n'),
    html: null,
    attachments: [],
    replyTo: replyTo ? chatId({ convoId: convo.id, messageId: replyTo.id }) : null,
    attemptKey,
    read,
    delivery: own ? 'accepted' : null,
    ...(history && { history }),
  };
  return [event, ...reactions.map(({ value, sender: by }) => reactionEvent(event, value, by.did, convo, us, false))];
}

/** That somebody reacted, or took it back. */
export function reactionEvent(
  { remoteId }: Pick<MessageUpsert, 'remoteId'>,
  emoji: string,
  by: string,
  convo: Pick<Convo, 'members'>,
  us: Us,
  removed: boolean,
): ConnectorEvent {
  return { type: 'reaction', remoteId, author: writerOf(convo, by, us), own: by === us.did, emoji, removed };
}

const nobody = (did: string): Actor => ({ did, handle: 'handle.invalid' });
