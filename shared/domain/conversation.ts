import { z } from 'zod';
import { AppError } from '../errors/appError';
import { AccountId, ChannelKind, ConversationId, CustomerId, Ms, TagId } from './ids';
import { Audience } from './message';
import { Ruled } from './rule';
import { ServerField, ServerWanted } from './serverChange';

/** open: we owe something; waiting: the customer's turn; snoozed: until a time or event; the rest as named. */
export const ConversationState = z.enum(['open', 'waiting', 'snoozed', 'done', 'spam', 'trash']);
export type ConversationState = z.infer<typeof ConversationState>;

/** Until when it sleeps. `until` null: only an event wakes it. `zone`: IANA zone in which a person chose the time. */
const Snooze = z.strictObject({
  until: Ms.nullable(),
  zone: z.string().max(60),
  onReply: z.boolean(),
  /** A reminder: it comes back because nobody answered by then. */
  noReply: z.boolean().optional(),
});

/** Why a sleeping conversation is back. */
const Woken = z.strictObject({ reason: z.enum(['time', 'reply', 'noReply', 'notSent']), at: Ms });

/** A change a server refused for good, and why. */
const Refused = z.strictObject({ field: ServerField, wanted: ServerWanted, error: AppError });
export type Refused = z.infer<typeof Refused>;

/**
 * One row of the list. Names and snippets are copied in so that a row needs no second look-up.
 * `deadlineAt` = the earlier of `goalAt` and `windowEndsAt`; all derived fields are kept by
 * shared/logic/conversation, nobody else writes them.
 */
export const Conversation = z.strictObject({
  id: ConversationId,
  accountId: AccountId,
  channel: ChannelKind,
  /** Key into the account's capability profiles. */
  profile: z.string().max(60),
  visibility: z.enum(['public', 'private']),
  customerId: CustomerId.nullable(),
  customerName: z.string().max(400),
  subject: z.string().max(1000).nullable(),
  /** First words of the newest message that is not a note. */
  snippet: z.string().max(300),
  /** What that message brings when it has no words: the kind of its file, what became of a call, or what else was told. */
  snippetFile: z
    .enum([
      ...(['picture', 'audio', 'video', 'file', 'encrypted', 'elsewhere', 'notice'] as const),
      ...(['missed', 'answered', 'outgoing', 'rejected', 'voicemail'] as const),
    ])
    .nullable(),
  state: ConversationState,
  snooze: Snooze.nullable(),
  woken: Woken.nullable(),
  unread: z.number().int().min(0),
  starred: z.boolean(),
  pinned: z.boolean(),
  muted: z.boolean(),
  tags: z.array(TagId),
  messageCount: z.number().int().min(0),
  noteCount: z.number().int().min(0),
  attachmentCount: z.number().int().min(0),
  lastMessageAt: Ms,
  lastDirection: z.enum(['in', 'out']).nullable(),
  /** Newest answer of ours, for the view Sent; 0 when there is none. */
  lastOutAt: Ms,
  /** Newest customer message of a person, from which reply windows count; null when none. */
  lastCustomerAt: Ms.nullable(),
  /** Since when the customer waits: their oldest message no person has answered yet. */
  waitingSince: Ms.nullable(),
  /** When a person last called it done, spam or trash: messages up to then are owed no answer; 0 when never. */
  settledAt: Ms,
  goalAt: Ms.nullable(),
  windowEndsAt: Ms.nullable(),
  deadlineAt: Ms.nullable(),
  hasDraft: z.boolean(),
  /** Rows of the outbox not yet sent or cancelled. */
  outboxCount: z.number().int().min(0),
  /** Our newest message did not arrive, or is late; absent when nobody reported that. */
  trouble: z.enum(['failed', 'delayed']).optional(),
  /** What its server did not do of what was wanted, the last of it; absent when there is nothing. */
  refused: Refused.optional(),
  /** What rules did to it on arrival, oldest first; absent when none did anything. */
  ruled: z.array(Ruled).max(10).optional(),
  /** How far its newest message reaches, on networks that say so; absent elsewhere. */
  audience: Audience.optional(),
  /** The other half of a manual link (public thread and private talk); both rows stay rows of truth. */
  linkedTo: ConversationId.nullable(),
  /**
   * The other half of the link stands for both in lists: in those of the account too, where both are of one, else in
   * those of the whole desk. Absent: this one is shown.
   */
  behind: z.enum(['account', 'desk']).optional(),
  /** Time of the oldest message. */
  createdAt: Ms,
  /** When the ledger made the id: of two that become one, the older id stays. */
  madeAt: Ms,
});
export type Conversation = z.infer<typeof Conversation>;
