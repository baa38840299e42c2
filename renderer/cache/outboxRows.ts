import type { OutboxItem, OutboxState } from '@shared/domain/outbox';
import type { CacheDb } from './database';

const pending: readonly OutboxState[] = ['queued', 'held', 'sending', 'retry', 'failed', 'uncertain'];

/** What is on its way out or waits for the person, oldest first. */
export async function pendingOutbox(db: CacheDb): Promise<OutboxItem[]> {
  const rows = await db.outbox.where('state').anyOf(pending).toArray();
  return rows.sort((a, b) => a.createdAt - b.createdAt);
}
