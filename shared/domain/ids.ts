import { z } from 'zod';

const id = () => z.string().min(1).max(200);

/** Ids made once by the ledger (random UUIDs). Opaque: nobody parses them. */
export const AccountId = id().brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const ConversationId = id().brand<'ConversationId'>();
export type ConversationId = z.infer<typeof ConversationId>;
export const MessageId = id().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
export const CustomerId = id().brand<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;
export const DraftId = id().brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;
export const OutboxId = id().brand<'OutboxId'>();
export type OutboxId = z.infer<typeof OutboxId>;
export const TagId = id().brand<'TagId'>();
export type TagId = z.infer<typeof TagId>;
export const SavedViewId = id().brand<'SavedViewId'>();
export type SavedViewId = z.infer<typeof SavedViewId>;
export const TemplateId = id().brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;
export const UndoId = id().brand<'UndoId'>();
export type UndoId = z.infer<typeof UndoId>;
export const AttachmentId = id().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

/** An id given by a server. Only the connector that made it may read it; unique within one account. */
export const RemoteId = z.string().min(1).max(2000).brand<'RemoteId'>();
export type RemoteId = z.infer<typeof RemoteId>;

/** What a channel is called in code ('email', 'whatsapp' ...). Data, not logic: the UI asks capabilities. */
export const ChannelKind = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/)
  .brand<'ChannelKind'>();
export type ChannelKind = z.infer<typeof ChannelKind>;

/** A point in time, UTC epoch milliseconds. */
export const Ms = z.number().int().min(0).max(8_640_000_000_000_000);
export type Ms = z.infer<typeof Ms>;
