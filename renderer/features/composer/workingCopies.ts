import type { Draft } from '@shared/domain/draft';

/** What was last written in each editor of this window, by draft id: newer than the row the feed brings back. */
const copies = new Map<string, Draft>();

/** Keeps what is on the screen until the row has it. */
export function keepCopy(draft: Draft): void {
  copies.set(draft.id, draft);
}

/** Forgets a draft that was sent or thrown away. */
export function dropCopy(draft: Draft): void {
  copies.delete(draft.id);
}

/** The newer of a stored draft and what this window still has of it. */
export function newestCopy(stored: Draft): Draft {
  const copy = copies.get(stored.id);
  return copy && copy.updatedAt >= stored.updatedAt ? copy : stored;
}
