import type { AccountId, MessageId } from '@shared/domain/ids';
import type { Connectors, ContextOf } from '../accounts/connectors';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import type { Log } from '../log/log';

/** What the outbox works with. `ready`: the account's connector is connected; `random`: a number in [0, 1). */
export type OutboxDeps = {
  ledger: Pick<
    Ledger,
    'accounts' | 'pendingOutbox' | 'outboxItem' | 'outgoing' | 'newestCustomerMessage' | 'system' | 'onRev'
  >;
  connectors: Connectors;
  contextOf: ContextOf;
  ready(account: AccountId): boolean;
  clock: Clock;
  random(): number;
  log: Log;
  /** Told of each message that left without its copy, where that may come later. */
  copyMissing?(id: MessageId): void;
};
