import type { AttachmentId, MessageId } from '@shared/domain/ids';
import type { Database } from '../db/database';
import { reads } from './reads';

/** What somebody who reads a conversation looks at: asked of the reader while the writer is busy for long. */
export function looks(connection: () => Database) {
  return {
    html: (id: MessageId) => reads(connection()).html(id),
    message: (id: MessageId) => reads(connection()).message(id),
    accountOf: (id: MessageId) => reads(connection()).accountOf(id),
    attachment: (message: MessageId, id: AttachmentId) => reads(connection()).attachment(message, id),
  };
}
