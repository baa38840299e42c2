import { takeRemoval } from '../inbound/update';
import { isPending } from '../counters';
import type { Session } from '../session';

/** How long (ms) the texts of what is in the trash are kept. */
const keptMs = 30 * 86_400_000;

/**
 * Removes texts and files of some conversations that have been in the trash for 30 days; that they were
 * there stays visible. @returns how many conversations; 0 when there is nothing left to do
 */
export function emptyTrash(session: Session): number {
  const { store, env } = session;
  const due = store.trashedBefore(env.now - keptMs);
  for (const id of due) {
    store.dropVersions('conversation', id);
    for (const { id: message, deletedAt, direction } of store.messagesOf(id)) {
      if (deletedAt === null && direction !== 'note') takeRemoval(session, message, { at: env.now });
    }
    for (const item of store.outboxOf(id)) if (!isPending(item)) store.remove('outbox', item.id);
  }
  return due.length;
}
