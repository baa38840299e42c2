import type { MessageUpsert } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import { ConversationId, CustomerId, MessageId, type Ms, TagId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { Tag } from '@shared/domain/tag';
import { clocksOf } from '@shared/logic/conversation/deadline';
import { firstSyncState } from '@shared/logic/conversation/states';
import { addMessage, emptySummary } from '@shared/logic/conversation/summary';
import { defaultHours } from '@shared/logic/time/openingHours';
import { firstSeq, sortAtOf } from '@shared/logic/time/sortAt';
import type { Random } from '../../support/generate/random';

/** The tags of the big profile. */
export const bigTags: readonly Tag[] = ['Rechnung', 'Versand', 'Reparatur', 'Termin', 'VIP', 'Rückfrage'].map(
  (name, index) => ({ id: TagId.parse(`tag-${index}`), name, hue: index * 60 }),
);

/** A conversation in the making, with the customer it is with. */
export type Talk = { row: Conversation; customer: Customer };

/** Makes ids as the ledger's are, but the same ones for the same seed. */
export function seededIds(random: Random): () => string {
  const part = (digits: number): string =>
    random
      .int(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return () => `${part(8)}-${part(4)}-${part(4)}-${part(4)}-${part(6)}${part(6)}`;
}

/** A conversation nobody has written in, with its customer. */
export function newTalk(event: MessageUpsert, account: Account, newId: () => string, random: Random): Talk {
  const { scope, id, name, language } = event.customer;
  const salutation = { form: null, address: null, title: null };
  const customer = {
    ...{ id: CustomerId.parse(newId()), name, language, salutation },
    ...{ handles: [{ scope, id }], createdAt: event.receivedAt },
  };
  const tagged = random.int(6) === 0 ? [random.pick(bigTags).id] : [];
  const row: Conversation = {
    ...{ id: ConversationId.parse(newId()), accountId: account.id, channel: event.channel, profile: event.profile },
    ...{ visibility: event.visibility, customerId: customer.id, customerName: name, state: 'open', snooze: null },
    ...{ woken: null, unread: 0, starred: random.int(50) === 0, pinned: false, muted: false, tags: tagged },
    ...{ settledAt: 0, goalAt: null, windowEndsAt: null, deadlineAt: null, hasDraft: false, outboxCount: 0 },
    ...{ linkedTo: null, ...emptySummary, madeAt: event.receivedAt },
  };
  return { row, customer };
}

/** Adds a message to its conversation; answers its row. `last`: the newest rowid so far. */
export function addTo(talk: Talk, event: MessageUpsert, last: number, newId: () => string): Message {
  const sortAt = sortAtOf(event.sentAt, event.receivedAt);
  const message: Message = {
    ...{ id: MessageId.parse(newId()), conversationId: talk.row.id, accountId: talk.row.accountId },
    ...{ seq: Math.max(firstSeq(sortAt), last + 1), direction: event.direction, automatic: event.automatic },
    ...{ visibility: event.visibility, author: { name: event.author.name, address: event.author.id } },
    ...{ to: [], cc: [], subject: event.subject, text: event.text, html: false, attachments: [], reactions: [] },
    ...{ replyTo: null, sentAt: event.sentAt, receivedAt: event.receivedAt, sortAt, editedAt: null, deletedAt: null },
    ...{ delivery: event.delivery, outboxId: null, mail: null },
  };
  const { row } = talk;
  const unread = event.direction === 'out' ? 0 : row.unread + (event.read ? 0 : 1);
  talk.row = { ...row, ...addMessage(row, message, row.settledAt), unread };
  return message;
}

/** The conversation as the ledger would hold it at `now`: what is old is done, the rest owed or waiting. */
export function settled({ row }: Talk, account: Account, now: Ms, zone: string): Conversation {
  const old = firstSyncState({ ...row, unread: 1 }, now) === 'done';
  const state = old ? 'done' : row.waitingSince === null ? 'waiting' : 'open';
  const clockless = old ? { waitingSince: null, settledAt: row.lastMessageAt, unread: 0 } : {};
  const written = { ...row, state, ...clockless } as Conversation;
  return { ...written, ...clocksOf(written, account.profiles[row.profile], defaultHours(zone)) };
}
