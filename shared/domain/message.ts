import { z } from 'zod';
import { AppError } from '../errors/appError';
import { Attachment } from './attachment';
import { AccountId, ConversationId, MessageId, Ms, OutboxId } from './ids';
import { MailFacts } from './mailFacts';
import { PendingAct } from './messageAct';
import { Notice } from './notice';
import { TemplateUsed } from './templateUse';

/** How far an answer of ours got. */
export const Delivery = z.enum(['accepted', 'delivered', 'read', 'failed']);
export type Delivery = z.infer<typeof Delivery>;

/**
 * What a report says of a message of ours that did not arrive, or not yet. `status`: the enhanced status code
 * (RFC 3463) where the report has one; `error`: what the channel itself says, where it is no mail.
 */
export const DeliveryTrouble = z.strictObject({
  kind: z.enum(['failed', 'delayed']),
  recipient: z.string().max(400),
  status: z.string().max(20).nullable(),
  error: AppError.optional(),
});
export type DeliveryTrouble = z.infer<typeof DeliveryTrouble>;

/** Someone a message went to. */
export const Recipient = z.strictObject({ name: z.string().max(400), address: z.string().max(400) });
export type Recipient = z.infer<typeof Recipient>;

/** The address of a page on the web. */
export const WebUrl = z.url({ protocol: /^https?$/u }).max(2000);

/** One reaction by one person. */
export const Reaction = z.strictObject({ author: z.string().max(400), emoji: z.string().max(64), own: z.boolean() });
export type Reaction = z.infer<typeof Reaction>;

/**
 * How far a post reaches: everyone, and shown in public lists; everyone who finds it; the author's followers; those it
 * mentions. Whoever runs the servers it passes reads all of them.
 */
export const Audience = z.enum(['everyone', 'unlisted', 'followers', 'mentioned']);
export type Audience = z.infer<typeof Audience>;

/** What a post says of itself where a network has such; absent elsewhere. */
export const postFacts = {
  audience: Audience.optional(),
  /** What its author warns of before it is read; the text stays folded until somebody wants it. */
  contentWarning: z.string().min(1).max(1_000).optional(),
  /** It stands above what was meant for us: nobody waits for an answer to it. */
  above: z.literal(true).optional(),
  /** Only its author and we see it: somebody hid it (`Connector.hide`). */
  hidden: z.boolean().optional(),
};

/**
 * One message or note. `seq` is the ledger's rowid: sortAt in ms x 1024 + counter, so that newest first needs
 * no sort. `automatic` marks auto-replies, bounces, receipts and newsletters: they never start or stop a clock.
 */
export const Message = z.strictObject({
  id: MessageId,
  conversationId: ConversationId,
  accountId: AccountId,
  seq: z.number().int(),
  /** in: from the customer; out: ours, from this desk or any other device; note: internal, never leaves. */
  direction: z.enum(['in', 'out', 'note']),
  automatic: z.boolean(),
  visibility: z.enum(['public', 'private']),
  author: z.strictObject({ name: z.string().max(400), address: z.string().max(400) }),
  /** Whom it was addressed to, where the channel says so (mail); empty in a chat. */
  to: z.array(Recipient).max(1000),
  cc: z.array(Recipient).max(1000),
  subject: z.string().max(1000).nullable(),
  text: z.string(),
  /** True when an HTML body can be asked from main by id. */
  html: z.boolean(),
  attachments: z.array(Attachment),
  reactions: z.array(Reaction),
  replyTo: MessageId.nullable(),
  /** What the sender's clock said. */
  sentAt: Ms,
  /** When a server of ours had it. */
  receivedAt: Ms,
  /** Order in the conversation, see shared/logic/sortAt. */
  sortAt: Ms,
  editedAt: Ms.nullable(),
  deletedAt: Ms.nullable(),
  delivery: Delivery.nullable(),
  /** Why it did not arrive, or is late; absent when nobody reported that. */
  trouble: DeliveryTrouble.optional(),
  /** It went out, but its server kept no copy among what was sent: why. Absent when there is one, or none is expected. */
  uncopied: AppError.optional(),
  /** Where it stands on the web, where the channel says so. */
  webUrl: WebUrl.optional(),
  ...postFacts,
  /** What the channel tells here instead of somebody's words. */
  notice: Notice.optional(),
  /** What was done to it here and its server has not confirmed, see shared/logic/acts; absent when there is nothing. */
  acts: z.array(PendingAct).max(200).optional(),
  /** The outbox row that sent it from this desk; null when written elsewhere. */
  outboxId: OutboxId.nullable(),
  /** The template it began with; absent where there was none. */
  template: TemplateUsed.optional(),
  /** What only a mail from outside says of itself; null elsewhere. Rows of before it was read have none. */
  mail: MailFacts.nullish(),
});
export type Message = z.infer<typeof Message>;
