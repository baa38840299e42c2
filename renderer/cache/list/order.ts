import type { Conversation, ConversationState } from '@shared/domain/conversation';
import type { TagId } from '@shared/domain/ids';
import { Sort } from '@shared/ipc/desk';

/**
 * Where a row stands among others: what is pinned comes first, as long as it is not settled. `behind`: the other half of
 * its link stands there for both.
 */
export type Group = 'pinned' | 'behind' | ConversationState;

/** Below every time there is: rows without the time a sort asks for come after all that have it, newest first. */
const without = -1e14;

/** The group of a row in lists of the whole desk. */
export function groupOf(row: Conversation): Group {
  return row.behind === undefined ? ownGroupOf(row) : 'behind';
}

/** The group of a row in lists of an account, a channel or a tag, where the other half may not stand. */
export function narrowGroupOf(row: Conversation): Group {
  return row.behind === 'account' ? 'behind' : ownGroupOf(row);
}

function ownGroupOf({ pinned, state }: Conversation): Group {
  return pinned && (state === 'open' || state === 'waiting') ? 'pinned' : state;
}

/** Groups of the inbox; all but those that wait for them, which are newest first, are in the order that was chosen. */
const inInbox = (group: Group): boolean => group === 'waiting' || isSorted(group);
const isSorted = (group: Group): boolean => group === 'pinned' || group === 'open';

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
 * different directions, keeps no null, and has no index over each tag with a time. What is absent is in no index that
 * names it, and costs nothing there: most rows are done, and stand in no inbox.
 */
export type Ordered = {
  group: Group;
  inbox?: Group;
  byWaiting?: number;
  byDeadline?: number;
  tagged: TagPlace[];
};

/** Worked out when a row is written, never when it is read. */
export function orderedOf(row: Conversation): Ordered {
  const group = groupOf(row);
  const inbox = narrowGroupOf(row);
  if (!inInbox(inbox)) return { group, tagged: [] };
  const sorts = isSorted(inbox) ? Sort.options : (['newest'] as const);
  const tagged = row.tags.flatMap((tag) =>
    sorts.map((sort): TagPlace => [tag, sort, inbox, rankOf(sort, row), row.id]),
  );
  const ranks = { byWaiting: rankOf('waiting', row), byDeadline: rankOf('deadline', row) };
  return { group, inbox, ...(isSorted(inbox) && ranks), tagged };
}
