import type { Draft } from '@shared/domain/draft';

/** How long the row of a closed editor may take to come back by the feed, in ms. */
const feedMs = 5000;

const copies = new Map<string, { draft: Draft; until: number }>();

/** Which editor a draft belongs to: a conversation has one for answers and one for notes. */
const editorOf = ({ conversationId, kind }: Draft): string => `${conversationId} ${kind === 'note'}`;

/** Keeps what was written in an editor that closes until the feed has it. `now`: UTC ms. */
export function keepCopy(draft: Draft, now: number): void {
  copies.set(editorOf(draft), { draft, until: now + feedMs });
}

/** Forgets a draft that was sent or became a note. */
export function dropCopy(draft: Draft): void {
  copies.delete(editorOf(draft));
}

/** What an editor opens with: what this window just had in it, if that is newer than the row or the row is not there yet. */
export function newestCopy(stored: Draft | null, fresh: Draft, now: number): Draft {
  const copy = copies.get(editorOf(stored ?? fresh));
  if (!copy || copy.until < now) return stored ?? fresh;
  return stored && stored.updatedAt > copy.draft.updatedAt ? stored : copy.draft;
}
