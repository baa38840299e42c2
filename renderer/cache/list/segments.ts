import type { Conversation } from '@shared/domain/conversation';
import type { Sort } from '@shared/ipc/desk';
import type { View } from '../view';
import { type Group, groupOf, narrowGroupOf, rankOf } from './order';

/** One stretch of an index, greatest first: `prefix` fixes its first parts, `at` is what it is sorted by. */
export type Segment = {
  index: string;
  prefix: readonly string[];
  holds(row: Conversation): boolean;
  at(row: Conversation): number;
};

/** Views that are stretches of the conversations' indexes. The others are lists of ids from elsewhere. */
export type IndexedView = Exclude<View, { kind: 'drafts' | 'outbox' | 'saved' | 'search' }>;

/** What narrows the inbox: the index that begins with it, and which rows have it. */
type Narrowed = { first: readonly string[]; index: string | null; has(row: Conversation): boolean };

const ranks: Record<Sort, string> = { newest: 'lastMessageAt', waiting: 'byWaiting', deadline: 'byDeadline' };
const all: Narrowed = { first: [], index: null, has: () => true };

function stretch(group: Group, sort: Sort, { first, index, has }: Narrowed): Segment {
  const tagged = index === 'tagged';
  const parts = [...(index === null ? ['group'] : [index, 'inbox']), ranks[sort], 'id'];
  return {
    index: tagged ? index : `[${parts.join('+')}]`,
    prefix: [...first, ...(tagged ? [sort] : []), group],
    at: (row) => rankOf(sort, row),
    holds: (row) => (index === null ? groupOf(row) : narrowGroupOf(row)) === group && has(row),
  };
}

/** In the inbox what is pinned, what we owe, then what waits for them. */
function inbox(sort: Sort, narrowed: Narrowed): readonly Segment[] {
  return [stretch('pinned', sort, narrowed), stretch('open', sort, narrowed), stretch('waiting', 'newest', narrowed)];
}

/** The stretches a view consists of, in the order shown. Views that are no inbox are always newest first. */
export function segmentsOf(view: IndexedView, sort: Sort = 'newest'): readonly Segment[] {
  switch (view.kind) {
    case 'inbox':
      return inbox(sort, all);
    case 'snoozed':
    case 'done':
    case 'spam':
    case 'trash':
      return [stretch(view.kind, 'newest', all)];
    case 'sent':
      return [
        { index: '[lastOutAt+id]', prefix: [], at: (row) => row.lastOutAt, holds: ({ lastOutAt }) => lastOutAt > 0 },
      ];
    case 'account':
      return inbox(sort, {
        ...{ first: [view.account], index: 'accountId' },
        has: ({ accountId }) => accountId === view.account,
      });
    case 'channel':
      return inbox(sort, { first: [view.channel], index: 'channel', has: ({ channel }) => channel === view.channel });
    case 'tag':
      return inbox(sort, { first: [view.tag], index: 'tagged', has: ({ tags }) => tags.includes(view.tag) });
  }
}

/** Whether the order of a view can be chosen. */
export function isSortable(view: View): boolean {
  return view.kind === 'inbox' || view.kind === 'account' || view.kind === 'channel' || view.kind === 'tag';
}
