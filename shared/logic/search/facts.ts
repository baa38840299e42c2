import type { Conversation } from '../../domain/conversation';
import type { Message } from '../../domain/message';
import type { Tag } from '../../domain/tag';

/** What of a message is searched. */
export type SearchedMessage = Pick<
  Message,
  'author' | 'to' | 'cc' | 'subject' | 'text' | 'attachments' | 'direction' | 'seq'
>;
/** What of its conversation is searched. */
export type SearchedConversation = Pick<
  Conversation,
  'accountId' | 'channel' | 'customerName' | 'subject' | 'state' | 'unread' | 'starred' | 'pinned' | 'muted' | 'tags'
>;

/** One message with its conversation, and the names of that one's tags. */
export type SearchFacts = {
  message: SearchedMessage;
  conversation: SearchedConversation;
  tagNames: readonly string[];
};

/** The columns of the index, each one text. */
export type SearchColumns = { sender: string; recipient: string; file: string; words: string };
export type SearchColumn = keyof SearchColumns;

/** What of a conversation all its messages are found by. */
export function titleOf(
  { customerName, subject }: Pick<Conversation, 'customerName' | 'subject'>,
  tagNames: readonly string[],
): string {
  return [customerName, subject ?? '', ...tagNames].join('\n');
}

/** The texts a message is found by, not yet folded. `title`: see titleOf. */
export function columnsOf(
  { author, to, cc, attachments, subject, text }: SearchedMessage,
  title: string,
): SearchColumns {
  const lines = (parts: readonly string[]): string => parts.join('\n');
  return {
    sender: lines([author.name, author.address]),
    recipient: lines([...to, ...cc].flatMap(({ name, address }) => [name, address])),
    file: lines(attachments.map(({ name }) => name)),
    words: lines([title, subject ?? '', text]),
  };
}

/** What is searched of a message in its conversation. `tags`: all there are. */
export function factsOf(
  message: SearchedMessage,
  conversation: SearchedConversation,
  tags: readonly Pick<Tag, 'id' | 'name'>[],
): SearchFacts {
  const tagNames = conversation.tags.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []);
  return { message, conversation, tagNames };
}

/** When a message counts as sent, by its place in the ledger: seq is that time in ms x 1024 and a counter. */
export function timeOf({ seq }: Pick<Message, 'seq'>): number {
  return Math.floor(seq / 1024);
}
