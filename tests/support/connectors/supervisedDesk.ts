import type { AccountStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import type { AccountId } from '@shared/domain/ids';
import { createSupervisor, type Supervisor } from '../../../electron/accounts/supervisor';
import type { Connector, ConnectorContext } from '../../../electron/connectors/connector';
import { scopedLog } from '../../../electron/log/log';
import { faultyConnector } from './faultyConnector';
import { faultyServer } from './faultyServer';
import { account } from './fixtures';
import { manualClock, type ManualClock } from './manualClock';
import { memoryLedger, type MemoryLedger } from './memoryLedger';

/** A desk whose one connector does what the test says. */
export type SupervisedDesk = {
  clock: ManualClock;
  ledger: MemoryLedger;
  supervisor: Supervisor;
  /** Contexts of all runs so far, oldest first. */
  runs: ConnectorContext[];
  /** Statuses of the account as they were written, oldest first. */
  written: AccountStatus[];
  status(): AccountStatus;
  changes(): number;
};

export const a = 'a' as AccountId;

/** @param run what the connector does */
export async function supervisedDesk(
  run: Connector['run'],
  { supported = true, local, row = account('a') }: { supported?: boolean; local?: boolean; row?: Account } = {},
): Promise<SupervisedDesk> {
  const clock = manualClock();
  const ledger = memoryLedger(clock.now);
  const runs: ConnectorContext[] = [];
  const written: AccountStatus[] = [];
  const { system } = ledger;
  ledger.system = (change) => {
    if (change.type === 'accountStatus') written.push(change.status);
    return system(change);
  };
  const connector: Connector = {
    ...faultyConnector(faultyServer(), {}, (context) => {
      runs.push(context);
      return run(context);
    }),
    ...(local !== undefined && { local: () => local }),
  };
  let changes = 0;
  const supervisor = createSupervisor({
    ledger,
    connectors: new Map([['faulty', connector]]),
    contextOf: (of, signal) => ({
      account: of,
      signal,
      clock,
      http: fetch,
      log: scopedLog('test'),
      secret: () => Promise.resolve(null),
    }),
    clock,
    random: () => 0,
    log: scopedLog('test'),
    mayRun: (one, kind) => supported || one.practice || (kind.local?.(one) ?? false),
    changed: () => (changes += 1),
  });
  await ledger.system({ type: 'putAccount', account: row });
  const status = (): AccountStatus => {
    const found = ledger.rows.store.get('account', a);
    if (!found) throw new Error('the account is gone');
    return found.status;
  };
  return { clock, ledger, supervisor, runs, written, status, changes: () => changes };
}
