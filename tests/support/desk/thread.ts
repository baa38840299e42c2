import type { Conversation } from '@shared/domain/conversation';
import { AccountId, ConversationId, MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { messageEvent, monday } from './builders';
import { rulesDesk } from './rulesDesk';

/** A message of a customer, apart from any desk. */
export function message(id: string, part: Partial<Message> = {}): Message {
  return {
    id: MessageId.parse(id),
    conversationId: ConversationId.parse('c'),
    accountId: AccountId.parse('acc'),
    seq: 1,
    direction: 'in',
    automatic: false,
    visibility: 'private',
    author: { name: 'Anna', address: 'anna@example.com' },
    to: [],
    cc: [],
    subject: null,
    text: 'Text',
    html: false,
    attachments: [],
    reactions: [],
    replyTo: null,
    sentAt: monday,
    receivedAt: monday,
    sortAt: monday,
    editedAt: null,
    deletedAt: null,
    delivery: null,
    outboxId: null,
    ...part,
  };
}

/** A mail conversation of Anna, the shop and Bert, by the rules of the desk. */
export function thread(): { conversation: Conversation; messages: Message[] } {
  const desk = rulesDesk();
  const person = (name: string) => ({ scope: 'email', id: `${name.toLowerCase()}@example.com`, name, language: null });
  const line = (minute: number, name: string, text: string) =>
    messageEvent(`r${minute}`, monday + minute * 60_000, {
      profile: 'mail',
      author: person(name),
      customer: person('Anna'),
      direction: name === 'Laden' ? 'out' : 'in',
      subject: 'AW: Strauß',
      text,
    });
  desk.take(line(0, 'Anna', 'Guten Tag'), line(1, 'Laden', 'Gern'), line(2, 'Bert', 'Und ich?'));
  const conversation = desk.only();
  return { conversation, messages: desk.memory.store.messagesOf(conversation.id) };
}
