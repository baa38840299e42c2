import type { AccountId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { ReplyOf } from '@shared/ipc/contract';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import type { Connectors, ContextOf } from './connectors';
import { within } from './within';

/** How long (ms) a server may take to say what it has. */
const limitMs = 20_000;

/** What describing an account takes. */
export type DetailsDeps = {
  ledger: Pick<Ledger, 'accounts'>;
  connectors: Connectors;
  contextOf: ContextOf;
  clock: Clock;
  signal: AbortSignal;
};

/** What its connector tells of an account. Nobody is asked about one that was removed. */
export async function detailsOf(deps: DetailsDeps, id: AccountId): Promise<Result<ReplyOf<'accounts', 'details'>>> {
  const { ledger, connectors, contextOf, clock, signal } = deps;
  const account = (await ledger.accounts()).find((one) => one.id === id);
  if (!account) return fail('not.found');
  const describe = account.removedAt === undefined && connectors.get(account.connector)?.describe;
  if (!describe) return ok({ about: null });
  const endsAt = clock.now() + limitMs;
  const outcome = await within(
    clock,
    signal,
    () => endsAt,
    (inner) => describe(account, { ...contextOf(account, inner), phase: () => Promise.resolve() }),
  );
  return ok({ about: outcome.kind === 'done' ? outcome.value : null });
}
