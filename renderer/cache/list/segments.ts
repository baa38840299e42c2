import type { Conversation, ConversationState } from '@shared/domain/conversation';
import type { View } from '../view';

/** One stretch of an index, newest first: `prefix` fixes its first parts, `at` is the time it is sorted by. */
export type Segment = {
  index: string;
  prefix: readonly string[];
  holds(row: Conversation): boolean;
  at(row: Conversation): number;
};

/** Views that are stretches of the conversations' indexes. The others are lists of ids from elsewhere. */
export type IndexedView = Exclude<View, { kind: 'drafts' | 'outbox' | 'search' }>;

const at = (row: Conversation): number => row.lastMessageAt;

function inState(state: ConversationState): Segment {
  return { index: '[state+lastMessageAt+id]', prefix: [state], at, holds: (row) => row.state === state };
}

/** The stretches a view consists of, in the order shown: in the inbox what we owe, then what waits for them. */
export function segmentsOf(view: IndexedView): readonly Segment[] {
  switch (view.kind) {
    case 'inbox':
      return [inState('open'), inState('waiting')];
    case 'snoozed':
    case 'done':
    case 'spam':
    case 'trash':
      return [inState(view.kind)];
    case 'sent':
      return [
        { index: '[lastOutAt+id]', prefix: [], at: (row) => row.lastOutAt, holds: ({ lastOutAt }) => lastOutAt > 0 },
      ];
    case 'account':
      return [inState('open'), inState('waiting')].map((segment) => ({
        ...segment,
        index: '[accountId+state+lastMessageAt+id]',
        prefix: [view.account, ...segment.prefix],
        holds: (row) => row.accountId === view.account && segment.holds(row),
      }));
    case 'channel':
      return [inState('open'), inState('waiting')].map((segment) => ({
        ...segment,
        index: '[channel+state+lastMessageAt+id]',
        prefix: [view.channel, ...segment.prefix],
        holds: (row) => row.channel === view.channel && segment.holds(row),
      }));
  }
}
