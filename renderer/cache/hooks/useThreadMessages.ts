import { useMemo } from 'react';
import type { ConversationId } from '@shared/domain/ids';
import { mergeHalves } from '../messages/halves';
import type { MessagesResult } from '../results';
import { useMessages } from './useMessages';

/** Messages of a conversation and of the other half of its link, where it has one, as one thread, oldest first. */
export function useThreadMessages(id: ConversationId | null, linkedTo: ConversationId | null): MessagesResult {
  const own = useMessages(id);
  const other = useMessages(linkedTo);
  return useMemo(() => {
    if (linkedTo === null) return own;
    const loadMore = (): void => {
      if (own.hasMore) own.loadMore();
      if (other.hasMore) other.loadMore();
    };
    return { ...mergeHalves(own, other), loadMore };
  }, [own, other, linkedTo]);
}
