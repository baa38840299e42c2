import type { ConnectorEvent, MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId } from '@shared/domain/ids';
import { type Book, remember } from '../book';
import { profileName } from '../capabilities';
import { digitsOf, ourselves, participantOf, type Person, threadOf, type Us } from '../people';
import { filesOf } from './files';
import type { Contact, Content, Message } from './schema';
import { wordsOf } from './words';

/** The kinds of messages whose words are somebody's, or whose file says all. */
const readable = new Set(
  'text image video audio document sticker location contacts button interactive order system reaction edit revoke'.split(
    ' ',
  ),
);

/** Who wrote a message. @param contacts of the same webhook, where names are */
export function writerOf(message: Message, contacts: readonly Contact[]): Person {
  const { from, from_user_id: user } = message;
  const phone = from && /^\+?\d+$/u.test(from) ? digitsOf(from) : null;
  const id = user ?? (phone === null ? (from ?? null) : null);
  const found =
    contacts.find(({ user_id: one, wa_id: wa }) => (id !== null && one === id) || (phone !== null && wa === phone)) ??
    contacts[0];
  const { name, username } = found?.profile ?? {};
  const known = id ?? found?.user_id ?? null;
  return { phone: phone ?? found?.wa_id ?? null, user: known, name: name || (username ? `@${username}` : '') };
}

/**
 * What a message says: one of a customer, or of the shop's own phone (`echo`). null where it cannot be read at all.
 * @param who the customer of the conversation
 */
export function messageEvents(
  message: Message,
  who: Person,
  { us, book, echo }: { us: Us; book: Book; echo: boolean },
): ConnectorEvent[] | null {
  const thread = threadOf(who, book);
  if (thread === null || message.group_id) return null;
  const { id, edit, revoke, reaction, type, timestamp } = message;
  const customer = participantOf(thread, who.name || (who.phone === null ? '' : `+${who.phone}`));
  const author = echo ? ourselves(us) : customer;
  if (type === 'edit' && edit) {
    const target = RemoteId.parse(edit.original_message_id);
    return [{ type: 'edit', remoteId: target, text: wordsOf(edit.message), html: null, at: timestamp }];
  }
  if (type === 'revoke' && revoke) {
    return [{ type: 'remove', remoteId: RemoteId.parse(revoke.original_message_id), at: timestamp }];
  }
  if (type === 'reaction' && reaction) return reactionEvents(reaction, author, echo, book);
  remember(book, 'threads', id, thread);
  const text = wordsOf(message);
  const attachments = filesOf(message);
  const unread = !readable.has(type) || (text === '' && attachments.length === 0 && type !== 'text');
  const answered = message.context?.id;
  return [
    {
      ...upsertOf({ thread, customer, author, us, own: echo }),
      ...{
        remoteId: RemoteId.parse(id),
        sentAt: timestamp,
        receivedAt: Math.min(timestamp, us.now),
        text,
        attachments,
      },
      // What the service tells of itself, such as a number that changed, asks nobody for an answer.
      automatic: type === 'system',
      replyTo: answered ? RemoteId.parse(answered) : null,
      ...(unread && { notice: { kind: 'elsewhere', what: 'message' } }),
    },
  ];
}

/** What all messages of a conversation have in common. */
export function upsertOf(of: {
  thread: string;
  customer: MessageUpsert['customer'];
  author: MessageUpsert['author'];
  us: Us;
  own: boolean;
}): MessageUpsert {
  const { thread, customer, author, us, own } = of;
  return {
    ...{ type: 'message', remoteId: RemoteId.parse('?'), thread: nativeThread(thread, thread) },
    ...{ channel: ChannelKind.parse('whatsapp'), profile: profileName, visibility: 'private' },
    ...{ direction: own ? 'out' : 'in', automatic: false, author, customer, sentAt: us.now, receivedAt: us.now },
    ...{ subject: null, text: '', html: null, attachments: [], replyTo: null, attemptKey: null },
    ...{ read: own, delivery: own ? 'accepted' : null },
  };
}

/** A person has one reaction to a message: another takes its place, and none takes it back. */
function reactionEvents(
  { message_id: target, emoji }: NonNullable<Content['reaction']>,
  author: MessageUpsert['author'],
  own: boolean,
  book: Book,
): ConnectorEvent[] {
  const remoteId = RemoteId.parse(target);
  const key = `${target} ${own ? '' : author.id}`;
  const before = book.reactions.get(key);
  const tell = (what: string, removed: boolean): ConnectorEvent => ({
    ...{ type: 'reaction', remoteId, author, own, emoji: what, removed },
  });
  if (emoji) remember(book, 'reactions', key, emoji);
  else book.reactions.delete(key);
  return [
    ...(before !== undefined && before !== emoji ? [tell(before, true)] : []),
    ...(emoji ? [tell(emoji, false)] : []),
  ];
}
