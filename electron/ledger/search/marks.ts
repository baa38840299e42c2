import { ConversationState } from '@shared/domain/conversation';
import type { SearchedConversation, SearchedMessage } from '@shared/logic/search/facts';
import type { HasValue, IsValue } from '@shared/logic/search/operators';

const flags = { unread: 8, starred: 16, pinned: 32, muted: 64 } as const;
const stateBits = 7;
const messageBits = { attachment: 1, note: 2, out: 4, in: 8 } as const;

/** State and marks of a conversation as one number. */
export function marksOf({ state, unread, starred, pinned, muted }: SearchedConversation): number {
  const on = { unread: unread > 0, starred, pinned, muted };
  const names = Object.keys(flags) as (keyof typeof flags)[];
  return names.reduce((sum, name) => sum + (on[name] ? flags[name] : 0), ConversationState.options.indexOf(state));
}

/** The condition on `talk.marks` for a value of `is:`. */
export function isCondition(value: IsValue): string {
  if (value === 'read') return `talk.marks & ${flags.unread} = 0`;
  if (value === 'unread' || value === 'starred' || value === 'pinned' || value === 'muted')
    return `talk.marks & ${flags[value]} <> 0`;
  return `talk.marks & ${stateBits} = ${ConversationState.options.indexOf(value)}`;
}

/** What kind of message it is, as one number. */
export function messageMarks({ attachments, direction }: Pick<SearchedMessage, 'attachments' | 'direction'>): number {
  return messageBits[direction] + (attachments.length > 0 ? messageBits.attachment : 0);
}

/** The condition on `place.marks` for a value of `has:`, or for who wrote. */
export function messageCondition(what: HasValue | 'in' | 'out'): string {
  return `place.marks & ${messageBits[what]} <> 0`;
}
