import type { AccountId, Ms } from '@shared/domain/ids';
import type { Account } from '@shared/domain/account';
import type { SendResult } from '@shared/channels/outgoing';
import { wantedOf } from '@shared/domain/serverChange';
import { appError } from '@shared/errors/appError';
import { backoffMs } from '@shared/logic/backoff';
import type { Connectors, ContextOf } from '../accounts/connectors';
import { errorIn } from '../accounts/thrown';
import { wakeLoop } from '../accounts/wakeLoop';
import { within } from '../accounts/within';
import type { Clock } from '../connectors/connector';
import type { Ledger, PendingServerChange } from '../ledger/store';
import type { Log } from '../log/log';
import { type Request, requestOf } from './request';
import { readResult } from './result';

/** What the runner works with. `ready`: the account's connector is connected; `random`: a number in [0, 1). */
export type ServerChangeDeps = {
  ledger: Pick<Ledger, 'accounts' | 'nextServerChanges' | 'pendingActs' | 'system' | 'onRev'>;
  connectors: Connectors;
  contextOf: ContextOf;
  ready(account: AccountId): boolean;
  clock: Clock;
  random(): number;
  log: Log;
};

/** Takes what a person changed here to the servers. */
export type ServerChanges = {
  /** Something changed that is not in the ledger: an account is connected again. */
  wake(): void;
  /** How many things done to messages cannot reach their servers now. */
  waiting(): Promise<number>;
  /** Ends what is under way; resolves when no connector is at work any more. */
  stop(): Promise<void>;
};

/** How long (ms) one change may take, the waits after one that did not get through, and after a ledger that is busy. */
const limitMs = 60_000;
const backoff = { firstMs: 5_000, maxMs: 3_600_000 };
const restMs = 5_000;

/** A server that has said no this often, while the line was good, has refused. */
const mostAttempts = 12;

/**
 * Starts taking changes to the servers: one at a time and account, in the order in which they were made. Doing one
 * twice does no harm, so that after a crash it is simply done again; what is wanted stays in the ledger until the
 * server has confirmed or refused it.
 */
export function startServerChanges(deps: ServerChangeDeps): ServerChanges {
  const { ledger, clock } = deps;
  const stopping = new AbortController();
  const busy = new Map<AccountId, Promise<void>>();

  const round = async (): Promise<Ms | null> => {
    const next = await ledger.nextServerChanges();
    if (next.length === 0 || stopping.signal.aborted) return null;
    const accounts = new Map((await ledger.accounts()).map((account) => [account.id, account]));
    let wakeAt: Ms | null = null;
    for (const row of next) {
      const id = row.accountId;
      const account = accounts.get(id);
      if (!account || busy.has(id) || !deps.ready(id)) continue;
      if (row.notBefore > clock.now()) {
        wakeAt = Math.min(wakeAt ?? row.notBefore, row.notBefore);
        continue;
      }
      const working = execute(deps, account, row, stopping.signal)
        .catch(async (error: unknown) => {
          deps.log.failure('serverChange.threw', error);
          await clock.sleep(restMs, stopping.signal);
        })
        .then(() => {
          busy.delete(id);
          loop.wake();
        });
      busy.set(id, working);
    }
    return wakeAt;
  };

  const loop = wakeLoop(clock, stopping.signal, () =>
    round().catch((error: unknown) => {
      deps.log.failure('serverChange.threw', error);
      return clock.now() + restMs;
    }),
  );
  const stopListening = ledger.onRev(loop.wake);
  return {
    wake: loop.wake,
    waiting: async () =>
      (await ledger.pendingActs()).filter((row) => !deps.ready(row.accountId) || row.notBefore > clock.now()).length,
    async stop() {
      stopListening();
      stopping.abort();
      await loop.ended;
      await Promise.all(busy.values());
    },
  };
}

/** Takes one change to its server and writes what became of it. Rejects when the ledger could not. */
async function execute(
  deps: ServerChangeDeps,
  account: Account,
  row: PendingServerChange,
  signal: AbortSignal,
): Promise<void> {
  const { ledger, clock, log } = deps;
  const { id } = row;
  const wanted = wantedOf(row);
  const tell = async (outcome: Parameters<typeof settle>[2]): Promise<void> => settle(ledger, id, outcome);
  const connector = deps.connectors.get(account.connector);
  const asked = connector && requestOf(connector, row);
  if (!asked) {
    // Where nothing can be told there is nothing to wait for; what the desk shows stays. What a person wants done to a
    // message is not done.
    return 'act' in row
      ? tell({ kind: 'refused', wanted, error: appError('unsupported') })
      : tell({ kind: 'done', wanted });
  }
  await tell({ kind: 'begun' });
  const result = await attempt(deps, asked, account, signal);
  if (signal.aborted && result.kind !== 'sent') return;
  log.info('serverChange', {
    field: 'act' in row ? row.act.kind : row.field,
    result: result.kind,
    code: result.kind === 'sent' ? null : result.error.code,
  });
  if (result.kind === 'sent')
    return tell({ kind: 'done', wanted, ...(result.receipt.from && { from: result.receipt.from }) });
  if (result.kind === 'refused') return tell({ kind: 'refused', wanted, error: result.error });
  const offline = result.error.code.startsWith('network.');
  if (!offline && row.attempts + 1 >= mostAttempts) return tell({ kind: 'refused', wanted, error: result.error });
  const patience = result.kind === 'notSent' ? result.retryAfterMs : null;
  const wait = patience ?? backoffMs(backoff, row.attempts + 1, deps.random());
  return tell({ kind: 'later', notBefore: clock.now() + wait });
}

/** Asks the connector; whatever it does, there is an answer. */
async function attempt(
  { clock, contextOf }: ServerChangeDeps,
  request: Request,
  account: Account,
  signal: AbortSignal,
): Promise<SendResult> {
  const limit = clock.now() + limitMs;
  const context = { ...contextOf(account, signal), phase: () => Promise.resolve() };
  const outcome = await within(
    clock,
    signal,
    () => limit,
    (inner) => request({ ...context, signal: inner }),
  );
  const read = outcome.kind === 'done' ? readResult(outcome.value) : null;
  if (read) return read;
  const error = (outcome.kind === 'threw' ? errorIn(outcome.thrown) : null) ?? appError('network.cut');
  return { kind: 'notSent', error, retryAfterMs: null };
}

async function settle(
  ledger: Pick<Ledger, 'system'>,
  id: string,
  outcome: Extract<Parameters<Ledger['system']>[0], { type: 'serverChange' }>['outcome'],
): Promise<void> {
  const done = await ledger.system({ type: 'serverChange', id, outcome });
  if (!done.ok) throw Object.assign(new Error('the ledger did not take it'), { code: done.error.code });
}
