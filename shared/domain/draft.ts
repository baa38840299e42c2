import { z } from 'zod';
import { ApprovedUse } from './approvedTemplate';
import { Attachment } from './attachment';
import { AccountId, ConversationId, DraftId, MessageId, Ms } from './ids';
import { TemplateUse } from './templateUse';

/** What kind of text is being written. A note has its own editor and is never sendable. */
export const DraftKind = z.enum(['reply', 'replyAll', 'forward', 'new', 'note']);
export type DraftKind = z.infer<typeof DraftKind>;

/** Unfinished text, bound to its conversation and recipients. One per conversation and editor (reply or note). */
export const Draft = z.strictObject({
  id: DraftId,
  accountId: AccountId,
  conversationId: ConversationId.nullable(),
  kind: DraftKind,
  replyTo: MessageId.nullable(),
  to: z.array(z.string().max(400)).max(500),
  cc: z.array(z.string().max(400)).max(500),
  bcc: z.array(z.string().max(400)).max(500),
  subject: z.string().max(1000).nullable(),
  /** What leaves as the plain part; made from `html` where there is one. */
  text: z.string().max(1_000_000),
  /** The rich text, sanitised, with pictures as `cid:`; null where the channel takes plain text alone. */
  html: z.string().max(2_000_000).nullable(),
  /** The address it is written from, an identity of the account or one of its catch-all domain; null: the default one. */
  from: z.string().max(320).nullable(),
  attachments: z.array(Attachment).max(100),
  /** Absent where no template was used. */
  template: TemplateUse.optional(),
  /** The text is one its service approved, as long as it is that word for word. */
  approved: ApprovedUse.optional(),
  /** It answers the public message `replyTo` in private. */
  privately: z.literal(true).optional(),
  updatedAt: Ms,
});
export type Draft = z.infer<typeof Draft>;
