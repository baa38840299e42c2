import { z } from 'zod';
import { DraftKind } from './draft';
import { AccountId, ConversationId, DraftId, Ms } from './ids';
import { TemplateUse } from './templateUse';

/** What became of a text that was kept: something else took its place, it was thrown away, or it left. */
export const VersionReason = z.enum(['changed', 'discarded', 'sent']);
export type VersionReason = z.infer<typeof VersionReason>;

/**
 * A text as it stood in an editor before it went: never fed to the cache, read by who looks for it. Texts alone: files
 * are not kept for it.
 */
export const DraftVersion = z.strictObject({
  id: z.string().min(1).max(100),
  why: VersionReason,
  /** When it was written last. */
  at: Ms,
  accountId: AccountId,
  conversationId: ConversationId.nullable(),
  draftId: DraftId,
  kind: DraftKind,
  /** The customer of the conversation, or to whom a new message was to go. */
  name: z.string().max(400),
  to: z.array(z.string().max(400)).max(500),
  subject: z.string().max(1000).nullable(),
  text: z.string(),
  html: z.string().nullable(),
  from: z.string().max(320).nullable(),
  template: TemplateUse.optional(),
});
export type DraftVersion = z.infer<typeof DraftVersion>;
