import type { MessagesSnapshot } from './messagesLive';

/**
 * The messages of two linked conversations as one thread. Where older ones of a half are not loaded yet, those of the
 * other half that are older still wait for them: nothing may enter between what is read.
 */
export function mergeHalves(a: MessagesSnapshot, b: MessagesSnapshot): MessagesSnapshot {
  const from = Math.max(...[a, b].map(({ hasMore, messages }) => (hasMore ? (messages[0]?.seq ?? 0) : 0)));
  return {
    messages: [...a.messages, ...b.messages].filter(({ seq }) => seq >= from).sort((x, y) => x.seq - y.seq),
    loading: a.loading || b.loading,
    hasMore: a.hasMore || b.hasMore,
  };
}
