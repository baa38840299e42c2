import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { DeskSettings } from '@shared/domain/deskSetting';
import type { ConversationId, MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { OutboxItem } from '@shared/domain/outbox';
import type { SavedView } from '@shared/domain/savedView';
import type { Sender } from '@shared/domain/sender';
import type { Step } from '@shared/domain/step';
import type { Sort } from '@shared/ipc/desk';
import type { Bridge } from '../bridge/bridge';
import type { CacheContext } from './cacheContext';
import type { ListLive } from './list/listLive';
import { isSortable } from './list/segments';
import type { Live } from './live/live';
import type { LiveRegistry } from './live/registry';
import { mergeHalves } from './messages/halves';
import type { MessagesLive, MessagesSnapshot } from './messages/messagesLive';
import type { SearchLive } from './search/searchLive';
import { viewKey, type View } from './view';

/** The running cache of one window: made once by renderer/app, handed to CacheProvider and to the commands. */
export type Cache = {
  context: CacheContext;
  registry: LiveRegistry;
  call: Bridge['call'];
  /** Names the row that must not move under the person's eyes, whenever a list asks. */
  setAnchor(anchor: () => string | null): void;
  /** Reads ahead what opening a conversation asks for; null lets go of what was read ahead. */
  warm(id: ConversationId | null): void;
  /** Holds this copy against what main has; one that differs is thrown away and fed anew. */
  check(): Promise<'sound' | 'rebuilt'>;
  close(): void;
};

/** Keys under which the screens' live reads are shared, so that commands see exactly what is shown. */
export const keys = {
  list: (view: View, sort: Sort) => `list/${isSortable(view) ? sort : 'newest'}/${viewKey(view)}`,
  conversation: (id: ConversationId) => `conversation/${id}`,
  messages: (id: ConversationId) => `messages/${id}`,
  search: (query: string) => `search/${query}`,
  accounts: 'accounts',
  outbox: 'outbox',
  steps: 'steps',
  senders: 'senders',
  settings: 'settings',
  savedViews: 'savedViews',
  templates: 'templates',
};

/** What is shown of a list, for commands. `live` is null for lists in an order of their own. */
export type ShownList = {
  rows: readonly Conversation[];
  /** Also while the cache is being filled. */
  hasMore: boolean;
  hasBefore: boolean;
  loadMore(): void;
  loadBefore(): void;
  live: ListLive | null;
  /** The message a search found a conversation by. */
  hit?(id: ConversationId): MessageId | null;
};

const noList: ShownList = {
  ...{ rows: [], hasMore: false, hasBefore: false, live: null },
  ...{ loadMore: () => undefined, loadBefore: () => undefined },
};

/** The list on the screen; empty when that view is not shown. */
export function shownList({ registry, context }: Cache, view: View, sort: Sort): ShownList {
  const live = registry.peek(keys.list(view, sort)) as ListLive | null;
  if (live) {
    const { rows, hasMore: paged, hasBefore } = live.get();
    const hasMore = paged || context.status.get().phase === 'rebuilding';
    return { rows, hasMore, hasBefore, loadMore: live.loadMore, loadBefore: live.loadBefore, live };
  }
  const search = view.kind === 'search' ? (registry.peek(keys.search(view.query)) as SearchLive | null) : null;
  if (!search) return noList;
  const rows = search.get().found.map(({ conversation }) => context.overlay.paint(conversation));
  const hit = (id: ConversationId) =>
    search.get().found.find(({ conversation }) => conversation.id === id)?.hit.messageId ?? null;
  return { ...noList, rows, hasMore: search.get().hasMore, loadMore: search.loadMore, hit };
}

/** The messages on the screen, with those of the other half of a link; none when that conversation is not shown. */
export function shownMessages(cache: Cache, id: ConversationId, linkedTo: ConversationId | null): readonly Message[] {
  const own = liveMessages(cache, id);
  const other = linkedTo === null ? null : liveMessages(cache, linkedTo);
  return own && other ? mergeHalves(own, other).messages : (own?.messages ?? []);
}

function liveMessages({ registry, context }: Cache, id: ConversationId): MessagesSnapshot | null {
  const live = registry.peek(keys.messages(context.aliases.conversation(id))) as MessagesLive | null;
  return live?.get() ?? null;
}

/** The conversation shown by itself, null when it is not. */
export function shownConversation({ registry }: Cache, id: ConversationId): Conversation | null {
  return peek<Conversation | null>(registry, keys.conversation(id)) ?? null;
}

/** The accounts on the screen. */
export function shownAccounts({ registry }: Cache): readonly Account[] {
  return peek<readonly Account[]>(registry, keys.accounts) ?? [];
}

/** What is on its way out, as on the screen. */
export function shownOutbox({ registry }: Cache): readonly OutboxItem[] {
  return peek<readonly OutboxItem[]>(registry, keys.outbox) ?? [];
}

/** The last undoable steps, newest first; kept at hand from the first frame, for no screen shows them. */
export function shownSteps({ registry }: Cache): readonly Step[] {
  return peek<readonly Step[]>(registry, keys.steps) ?? [];
}

/** The saved views, kept at hand like the steps; null until they are read. */
export function shownSavedViews({ registry }: Cache): readonly SavedView[] | null {
  return peek<readonly SavedView[]>(registry, keys.savedViews) ?? null;
}

/** What was decided about senders; kept at hand like the steps. */
export function shownSenders({ registry }: Cache): readonly Sender[] {
  return peek<readonly Sender[]>(registry, keys.senders) ?? [];
}

const noSettings: DeskSettings = {};

/** What holds for the whole desk; kept at hand like the steps. The same object until one of them changes. */
export function shownSettings({ registry }: Cache): DeskSettings {
  return peek<DeskSettings>(registry, keys.settings) ?? noSettings;
}

function peek<T>(registry: LiveRegistry, key: string): T | undefined {
  return (registry.peek(key) as Live<T | undefined> | null)?.get();
}
