import type { ReactNode } from 'react';
import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import type { Draft, DraftKind } from '@shared/domain/draft';
import type { ConversationId, CustomerId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import type { Step } from '@shared/domain/step';
import type { Tag } from '@shared/domain/tag';
import type { Bridge } from '../bridge/bridge';
import type { ListResult, MessagesResult, SearchResult } from './results';
import type { CacheStatus } from './status';
import type { View } from './view';

export type { FoundConversation, ListResult, MessagesResult, SearchResult } from './results';
export type { CacheStatus } from './status';
export { type View, viewKey } from './view';

/** The running cache: made once by renderer/app, handed to CacheProvider and to the commands. */
export type Cache = { close(): void };
/** Starts the feed worker and opens the cache for reading. */
export declare function startCache(bridge: Bridge): Cache;
export declare function CacheProvider(props: { cache: Cache; children: ReactNode }): ReactNode;

// Hooks. A single row is `undefined` while it is read and null when there is none. Ids of merged conversations and
// customers are followed to the row they mean now. Lists of small tables are empty arrays until read.

/** The rows of a view; see ListResult. For 'drafts' and 'outbox': the conversations they belong to. */
export declare function useList(view: View): ListResult;
export declare function useConversation(id: ConversationId | null): Conversation | null | undefined;
export declare function useMessages(id: ConversationId | null): MessagesResult;
/** Reads a counter by its id (shared/domain/counter.ts); 0 when there is none. */
export declare function useCounters(): (id: string) => number;
export declare function useAccounts(): readonly Account[];
export declare function useTags(): readonly Tag[];
export declare function useCustomer(id: CustomerId | null): Customer | null | undefined;
/** All conversations of a customer, newest first. */
export declare function useConversationsOf(id: CustomerId | null): readonly Conversation[];
/** The draft of an editor: the note's, or the one shared by reply, replyAll and forward; 'new' with null. */
export declare function useDraft(id: ConversationId | null, kind: DraftKind): Draft | null | undefined;
/** All drafts, newest first. */
export declare function useDrafts(): readonly Draft[];
/** Rows on their way out (not sent, not cancelled), oldest first. */
export declare function useOutbox(): readonly OutboxItem[];
/** The last undoable steps, newest first. */
export declare function useSteps(): readonly Step[];
export declare function useSearch(query: string): SearchResult;
export declare function useCacheStatus(): CacheStatus;
