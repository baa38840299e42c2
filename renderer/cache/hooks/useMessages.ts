import { useMemo } from 'react';
import type { ConversationId } from '@shared/domain/ids';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { makeMessagesLive, type MessagesSnapshot } from '../messages/messagesLive';
import type { MessagesResult } from '../results';
import { useAliased } from './useAliased';
import { useLive } from './useLive';

const none: MessagesSnapshot = { messages: [], loading: false, hasMore: false };

/** Messages of one conversation, oldest first; pages are read from the newest back. */
export function useMessages(id: ConversationId | null): MessagesResult {
  const { registry, context } = useCache();
  const now = useAliased(id);
  const live = now === null ? null : registry.of(keys.messages(now), () => makeMessagesLive(context, now));
  const snapshot = useLive(live) ?? none;
  return useMemo(() => ({ ...snapshot, loadMore: () => live?.loadMore() }), [snapshot, live]);
}
