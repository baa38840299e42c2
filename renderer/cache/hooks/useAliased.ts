import { useSyncExternalStore } from 'react';
import type { ConversationId } from '@shared/domain/ids';
import { useCache } from '../CacheProvider';

/** The id of the conversation that an id means now, merges followed. */
export function useAliased(id: ConversationId | null): ConversationId | null {
  const { aliases } = useCache().context;
  return useSyncExternalStore(aliases.subscribe, () => (id === null ? null : aliases.conversation(id)));
}
