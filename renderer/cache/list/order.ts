import type { Conversation, ConversationState } from '@shared/domain/conversation';
import type { TagId } from '@shared/domain/ids';
import { Sort } from '@shared/ipc/desk';

/** Where a row stands among others: what is pinned comes first, as long as it is not settled. */
export type Group = 'pinned' | ConversationState;

/** Below every time there is: rows without the time a sort asks for come after all that have it, newest first. */
const without = -1e14;

/** The group of a row. */
export function groupOf({ pinned, state }: Conversation): Group {
  return pinned && (state === 'open' || state === 'waiting') ? 'pinned' : state;
}

/** The number a sort goes by, the greatest first: the newest message, the longest wait, the earliest deadline. */
export function rankOf(sort: Sort, row: Conversation): number {
  if (sort === 'newest') return row.lastMessageAt;
  const time = sort === 'waiting' ? row.waitingSince : row.deadlineAt;
  return time === null ? row.lastMessageAt + without : -time;
}

/** A place of a tagged row as its index has it. */
type TagPlace = [tag: TagId, sort: Sort, group: Group, rank: number, id: string];

/**
 * What the cache keeps of a conversation beside its fields, for its indexes: IndexedDB knows no order of two fields in
 * different directions, keeps no null, and has no index over each tag with a time.
 */
export type Ordered = { group: Group; byWaiting: number; byDeadline: number; tagged: TagPlace[] };

/** Worked out when a row is written, never when it is read. */
export function orderedOf(row: Conversation): Ordered {
  const group = groupOf(row);
  const tagged = row.tags.flatMap((tag) =>
    Sort.options.map((sort): TagPlace => [tag, sort, group, rankOf(sort, row), row.id]),
  );
  return { group, byWaiting: rankOf('waiting', row), byDeadline: rankOf('deadline', row), tagged };
}
