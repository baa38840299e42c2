import { z } from 'zod';
import { ApprovedUse } from './approvedTemplate';
import { AppError } from '../errors/appError';
import { Attachment } from './attachment';
import { Delivery } from './message';
import { AccountId, ConversationId, DraftId, MessageId, Ms, OutboxId } from './ids';
import { DraftKind } from './draft';
import { TemplateUse } from './templateUse';

/**
 * queued: waits for its undo delay; held: a person has to look; sending: an attempt runs; retry: leaves again
 * at notBefore; failed: needs the user; uncertain: may have been sent, nobody may send again before it was looked up.
 */
export const OutboxState = z.enum(['queued', 'held', 'sending', 'sent', 'retry', 'failed', 'uncertain', 'cancelled']);
export type OutboxState = z.infer<typeof OutboxState>;

/** How far an attempt got; written before each phase. Up to 'connecting' a cut is safe to retry. */
export const SendPhase = z.enum(['idle', 'connecting', 'body']);
export type SendPhase = z.infer<typeof SendPhase>;

/** Why a row waits, for the view Outbox. */
export const HoldReason = z.enum(['customerWrote', 'overdue', 'late', 'windowClosed', 'offline', 'answerFirst']);
export type HoldReason = z.infer<typeof HoldReason>;

/**
 * What becomes of a message whose time passed while nothing could be sent (computer asleep, desk closed): it goes as soon
 * as it can, waits for a person, or is a draft again.
 */
export const LateRule = z.enum(['send', 'hold', 'drop']);
export type LateRule = z.infer<typeof LateRule>;

/** A time a person chose for a message, with the IANA zone it was chosen in. */
export const SendLater = z.strictObject({ at: Ms, zone: z.string().max(60), ifLate: LateRule });
export type SendLater = z.infer<typeof SendLater>;

/** One message on its way out. Written and fsynced before the composer closes; `attemptKey` is made once. */
export const OutboxItem = z.strictObject({
  id: OutboxId,
  accountId: AccountId,
  conversationId: ConversationId,
  draftId: DraftId,
  /** The message row that shows it in the thread from the first moment. */
  messageId: MessageId,
  kind: DraftKind,
  replyTo: MessageId.nullable(),
  to: z.array(z.string().max(400)),
  cc: z.array(z.string().max(400)),
  bcc: z.array(z.string().max(400)),
  subject: z.string().max(1000).nullable(),
  text: z.string(),
  html: z.string().nullable(),
  from: z.string().max(320).nullable(),
  attachments: z.array(Attachment),
  state: OutboxState,
  phase: SendPhase,
  /** Message-ID or idempotency key, made before the first attempt and never again. */
  attemptKey: z.string().max(400),
  attempts: z.number().int().min(0),
  hold: HoldReason.nullable(),
  error: AppError.nullable(),
  delivery: Delivery.nullable(),
  /** When the newest customer message last visible to the agent was received; what came later holds the row. */
  seenUpTo: Ms,
  createdAt: Ms,
  /** Not before this time: end of the undo delay, or of the back-off. */
  notBefore: Ms,
  sentAt: Ms.nullable(),
  /** True when done follows the send (Ctrl+Shift+Enter). */
  thenDone: z.boolean(),
  /** True where the conversation was to sleep after it. */
  thenSnooze: z.boolean().optional(),
  later: SendLater.optional(),
  template: TemplateUse.optional(),
  /** It leaves as a text its service approved. */
  approved: ApprovedUse.optional(),
  /** `replyTo` is a public message of another conversation, which this answers in private. */
  privately: z.literal(true).optional(),
  /** It speaks of this other row, leaves only once that one left, and is taken back with it. */
  after: OutboxId.optional(),
  /** A note that goes by itself: by which rule, about which message. */
  away: z.strictObject({ ruleId: z.string().max(60), messageId: MessageId }).optional(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;
