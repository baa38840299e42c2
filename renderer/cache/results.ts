import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import type { SearchHit } from '@shared/ipc/search';
import type { AppError } from '@shared/errors/appError';

/**
 * What a list shows. Rows carry the overlay. Their order holds still while the person works (keys or pointer in
 * the last 5 s): what arrives is counted in `fresh` and enters when they pause or by `showFresh`.
 */
export type ListResult = {
  rows: readonly Conversation[];
  /** The first page has not been read yet: draw nothing or a skeleton, never "empty". */
  loading: boolean;
  /** The cache is still being filled: say so instead of "empty". */
  rebuilding: boolean;
  /** Rows below (older) and above (only after `toEnd`) what is loaded; a page has 200. */
  hasMore: boolean;
  hasBefore: boolean;
  loadMore(): void;
  loadBefore(): void;
  /** Starts over from the newest or from the oldest row (Home, End). */
  toStart(): Promise<void>;
  toEnd(): Promise<void>;
  /** How many rows wait to enter at the top. */
  fresh: number;
  showFresh(): void;
  /**
   * Index of the first row in a count that never shifts the focused row: falls by the number of rows that entered
   * above it. Meant for the virtual list's `firstIndex`.
   */
  firstIndex: number;
  /** Why a saved view shows nothing. */
  problem?: AppError | null;
};

/** Messages of one conversation, oldest first, notes included; pages are read from the newest back. */
export type MessagesResult = {
  messages: readonly Message[];
  loading: boolean;
  /** Older messages are in the cache but not loaded. */
  hasMore: boolean;
  loadMore(): void;
};

/** One conversation found, with the hit that found it. */
export type FoundConversation = { hit: SearchHit; conversation: Conversation };

/** What a search found so far, newest hit first. */
export type SearchResult = {
  found: readonly FoundConversation[];
  loading: boolean;
  hasMore: boolean;
  loadMore(): void;
  /** What of the query was not understood; then nothing is found. */
  problems: readonly AppError[];
  /** The index does not know every message yet: more may be found in a moment, and is shown then. */
  behind: boolean;
  error: AppError | null;
};
