import type { ConnectorEvent } from '@shared/channels/events';
import type { StoredAttachment, StoredEvent } from '@shared/logic/desk/ingest';
import type { FileStore } from '../files/fileStore';

/** Keeps the files that came along with events; what goes on to the ledger names them. Throws on a full disk. */
export async function storedEvents(events: readonly ConnectorEvent[], files: FileStore): Promise<StoredEvent[]> {
  const stored: StoredEvent[] = [];
  for (const event of events) {
    if (event.type !== 'message') stored.push(event);
    else if (event.attachments.length === 0) stored.push({ ...event, attachments: [] });
    else {
      const attachments: StoredAttachment[] = [];
      for (const { data, ...rest } of event.attachments) {
        attachments.push({ ...rest, sha256: data === null ? null : await files.keep(data) });
      }
      stored.push({ ...event, attachments });
    }
  }
  return stored;
}
