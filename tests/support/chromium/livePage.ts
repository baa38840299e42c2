import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import type { AccountId, ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { predict } from '@shared/logic/desk/predict';
import type { Bridge } from '@/bridge/bridge';
import { startCache, type View } from '@/cache';
import { makeListLive, type ListLive } from '@/cache/list/listLive';
import { listOf } from '@/cache/list/listOf';
import { makeMessagesLive, type MessagesLive } from '@/cache/messages/messagesLive';
import { newsOf } from '@/cache/newsOf';
import { conversationRow } from '@/cache/rows';
import type { Live } from '@/cache/live/live';
import { openFeed } from './feedDoor';

/** Calls of the bridge, answered by the tests' Node side. */
type Given = { callMain(namespace: string, method: string, request: unknown): Promise<unknown> };

/** What the page gives the tests: one list, one thread and one conversation, as the screens read them. */
export type LivePage = {
  openList(view: View): void;
  list(): { ids: string[]; hasMore: boolean; hasBefore: boolean; fresh: number; loading: boolean };
  row(id: string): Conversation | null;
  act(what: 'loadMore' | 'loadBefore' | 'settle' | 'toEnd' | 'toStart'): Promise<void> | void;
  openMessages(id: ConversationId): void;
  messages(): { numbers: number[]; hasMore: boolean };
  olderMessages(): void;
  openConversation(id: ConversationId): void;
  conversation(): Conversation | null | undefined;
  /** Paints a change as a command does, asks the ledger, and answers its result. */
  apply(change: Change & { ids: ConversationId[] }): Promise<unknown>;
  openNews(account: AccountId, since: number): void;
  /** Its words; undefined while it is not read. */
  news(): string | null | undefined;
  /** How many messages the cache holds. */
  stored(): Promise<number>;
  /** Up to which rev everything on the screen has been read. */
  rev(): number;
};

declare global {
  interface Window {
    livePage: LivePage;
  }
}

const given = window as unknown as Given;
const bridge: Bridge = {
  kind: 'twin',
  call: (namespace, method, request) => given.callMain(namespace, method, request) as never,
  onEvent: () => () => undefined,
  openFeed,
};
const cache = startCache(bridge);
let list: ListLive = makeListLive(cache.context, []);
let thread: MessagesLive | null = null;
let single: Live<Conversation | null | undefined> | null = null;
let news: Live<Message | null | undefined> | null = null;
let made = 0;

const shown = <L extends Live<unknown>>(live: L): L => {
  live.subscribe(() => undefined);
  return live;
};

window.livePage = {
  openList: (view) => {
    list = shown(cache.registry.of(JSON.stringify(view), () => listOf(cache.context, bridge.call, view, 'newest')));
  },
  list: () => {
    const { rows, hasMore, hasBefore, fresh, loading } = list.get();
    return { ids: rows.map(({ id }) => id), hasMore, hasBefore, fresh, loading };
  },
  row: (id) => list.get().rows.find((row) => row.id === id) ?? null,
  act: (what) => list[what](),
  openMessages: (id) => {
    thread = shown(cache.registry.of(`m/${id}`, () => makeMessagesLive(cache.context, id)));
  },
  messages: () => {
    const { messages, hasMore } = thread?.get() ?? { messages: [], hasMore: false };
    return { numbers: messages.map(({ text }) => Number(text.replace(/\D/g, ''))), hasMore };
  },
  olderMessages: () => thread?.loadMore(),
  openConversation: (id) => {
    single = shown(cache.registry.of(`c/${id}`, () => conversationRow(cache.context, id)));
  },
  conversation: () => single?.get(),
  apply: async (change) => {
    const { overlay } = cache.context;
    const commandId = `c${++made}`;
    const rows = list.get().rows.filter(({ id }) => change.ids.includes(id));
    const fields = new Map(rows.map((row) => [row.id as string, predict(change, row, Date.now()) ?? {}]));
    overlay.begin({ commandId, fields, own: new Set(change.ids) });
    const reply = await bridge.call('changes', 'apply', change);
    if (reply.ok) overlay.confirm(commandId, reply.value.rev);
    else overlay.drop(commandId);
    return reply;
  },
  openNews: (account, since) => {
    news = shown(cache.registry.of(`n/${account}`, () => newsOf(cache.context, account, since)));
  },
  news: () => {
    const found = news?.get();
    return found ? found.text : found;
  },
  stored: async () => (await cache.context.reader.read((db) => db.message.count())) ?? 0,
  rev: () => cache.context.hub.rev(),
};
