import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { Bridge } from '../bridge/bridge';
import type { CacheContext } from './cacheContext';
import type { ListLive } from './list/listLive';
import type { Live } from './live/live';
import type { LiveRegistry } from './live/registry';
import type { MessagesLive } from './messages/messagesLive';
import { viewKey, type View } from './view';

/** The running cache of one window: made once by renderer/app, handed to CacheProvider and to the commands. */
export type Cache = {
  context: CacheContext;
  registry: LiveRegistry;
  call: Bridge['call'];
  /** Names the row that must not move under the person's eyes, whenever a list asks. */
  setAnchor(anchor: () => string | null): void;
  close(): void;
};

/** Keys under which the screens' live reads are shared, so that commands see exactly what is shown. */
export const keys = {
  list: (view: View) => `list/${viewKey(view)}`,
  conversation: (id: ConversationId) => `conversation/${id}`,
  messages: (id: ConversationId) => `messages/${id}`,
};

/** The list on the screen, null when that view is not shown. */
export function shownList(cache: Cache, view: View): ListLive | null {
  return cache.registry.peek(keys.list(view)) as ListLive | null;
}

/** The messages on the screen, null when that conversation is not shown. */
export function shownMessages(cache: Cache, id: ConversationId): MessagesLive | null {
  return cache.registry.peek(keys.messages(id)) as MessagesLive | null;
}

/** The conversation on the screen, null when it is not shown. */
export function shownConversation(cache: Cache, id: ConversationId): Conversation | null {
  const live = cache.registry.peek(keys.conversation(id)) as Live<Conversation | null | undefined> | null;
  return live?.get() ?? null;
}
