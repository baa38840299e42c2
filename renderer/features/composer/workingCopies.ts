import type { Draft } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';

/** How long the feed may take to bring back what this window did to a draft, in ms. */
export const feedMs = 2000;

const copies = new Map<string, { draft: Draft; until: number }>();
const finished = new Map<DraftId, number>();

/** Which editor a draft belongs to: a conversation has one for answers and one for notes. */
const editorOf = ({ conversationId, kind }: Draft): string => `${conversationId} ${kind === 'note'}`;

/** Keeps what was written in an editor that closes until the feed has it. `now`: UTC ms. */
export function keepCopy(draft: Draft, now: number): void {
  copies.set(editorOf(draft), { draft, until: now + feedMs });
}

/** A draft was sent, kept as a note or thrown away: its row, while it is still here, must not be opened again. */
export function finishCopy(draft: Draft, now: number): void {
  copies.delete(editorOf(draft));
  finished.set(draft.id, now + feedMs);
}

/** Whether a row is only still on its way out. */
export function isFinished({ id }: Draft, now: number): boolean {
  return (finished.get(id) ?? 0) > now;
}

/** The feed has caught up: a row that comes now was brought back on purpose. */
export function forgetFinished(): void {
  finished.clear();
}

/** What an editor opens with: what this window just had in it, if newer than the row or before the row is here. */
export function newestCopy(stored: Draft | null, fresh: Draft, now: number): Draft {
  const copy = copies.get(editorOf(stored ?? fresh));
  if (!copy || copy.until < now) return stored ?? fresh;
  return stored && stored.updatedAt > copy.draft.updatedAt ? stored : copy.draft;
}
