import type { ConnectorEvent, InboundAttachment, MessageUpsert } from '../../../channels/events';

/** A file whose bytes, if they came along, are already kept under their SHA-256. */
export type StoredAttachment = Omit<InboundAttachment, 'data'> & { sha256: string | null };

/** A message event whose files are kept. */
export type StoredMessage = Omit<MessageUpsert, 'attachments'> & { attachments: StoredAttachment[] };

/** A connector's event as the rules take it. */
export type StoredEvent = Exclude<ConnectorEvent, MessageUpsert> | StoredMessage;
