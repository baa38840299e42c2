import type { DeskEvent } from '@shared/ipc/events';
import type { Method, Namespace, ReplyOf, RequestOf } from '@shared/ipc/contract';
import type { Result } from '@shared/errors/result';

/** Calls one method of the contract. Never throws: what went wrong is in the result. */
type BridgeCall = <N extends Namespace, M extends Method<N>>(
  namespace: N,
  method: M,
  request: RequestOf<N, M>,
) => Promise<Result<ReplyOf<N, M>>>;

/** The window's one way to main. `twin` answers from rows kept in the page, for a plain browser. */
export type Bridge = {
  readonly kind: 'electron' | 'twin';
  call: BridgeCall;
  /** Hears what main tells unasked, until the returned function is called. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
  /** A fresh port of the feed (shared/ipc/feed.ts); the one before falls silent. */
  openFeed(): Promise<MessagePort>;
};
