import { holdsAt } from '@shared/channels/usage';
import type { AccountId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { ReplyOf } from '@shared/ipc/contract';
import { monthBegin, sentUsage } from '@shared/logic/delivery/sentUsage';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import type { Connectors } from './connectors';
import type { Supervisor } from './supervisor';

/** What it takes to say how an account fares. */
export type HealthDeps = {
  ledger: Pick<Ledger, 'accounts' | 'traffic'>;
  connectors: Connectors;
  supervisor: Pick<Supervisor, 'latest'>;
  clock: Clock;
};

/** How an account fares now; what the service says of its budgets goes before what was counted here. */
export async function healthOf(deps: HealthDeps, id: AccountId): Promise<Result<ReplyOf<'accounts', 'health'>>> {
  const { ledger, connectors, supervisor, clock } = deps;
  const account = (await ledger.accounts()).find((one) => one.id === id);
  if (!account) return fail('not.found');
  const now = clock.now();
  const since = monthBegin(now);
  const counted = await ledger.traffic(id, since);
  if (!counted.ok) return counted;
  const { lastInAt, sent } = counted.value;
  const status = supervisor.latest(id) ?? account.status;
  const load = connectors.get(account.connector)?.load?.(account, now) ?? { usage: null, pausedUntil: null };
  const told = [...(status.usage ?? []), ...(load.usage ? [load.usage] : [])].filter(holdsAt(now));
  const own = sentUsage(account, sent, since).filter(({ unit }) => !told.some((one) => one.unit === unit));
  return ok({ status, lastInAt, pausedUntil: load.pausedUntil, usage: [...own, ...told] });
}
