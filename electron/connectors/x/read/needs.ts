import type { Participant } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { appError } from '@shared/errors/appError';
import { ApiError } from '../../web/apiError';
import { capAt, configOf } from '../config';
import type { Budget } from '../cost/budget';
import { nextMonth } from '../cost/meter';
import type { Charge } from '../cost/prices';
import type { Desk } from '../reach';
import { xScope } from './people';

/** What reading takes. */
export type Needs = Pick<ConnectorContext, 'account' | 'signal' | 'clock' | 'log'> & {
  desk: Desk;
  budget: Budget;
  us: Participant;
};

/** The account as author. */
export function ourselves(account: ConnectorContext['account']): Participant {
  return { scope: xScope, id: configOf(account).userId, name: account.name.slice(0, 400), language: null };
}

/** So far back (ms) at the first sync: what begins open is no older. */
export const reachMs = 14 * 86_400_000;

/**
 * How many items a page may have, so that even the dearest one stays within the month's budget. Rejects with an ApiError
 * that says when it goes on where not even the smallest does.
 * @param worst what an item may cost at most
 */
export function sizeWithin({ account, budget, clock }: Needs, worst: number, least: number, most: number): number {
  const now = clock.now();
  const cap = capAt(account, now) * 10_000;
  const fits = Math.floor((cap - budget.meter(now).meter.micros) / worst);
  if (fits >= least) return Math.min(most, fits);
  throw overCap(account, budget.meter(now).meter.micros, now);
}

/** The month's budget is spent: reading stops until the next one, or until the person allows more. */
export function overCap(account: ConnectorContext['account'], micros: number, now: number): ApiError {
  const until = nextMonth(now);
  const facts = {
    account: account.name.slice(0, 300),
    cap: (capAt(account, now) / 100).toFixed(2),
    spent: (micros / 1_000_000).toFixed(2),
    until: new Date(until).toISOString().slice(0, 10),
  };
  const problem = { error: appError('quota.cap', facts), action: 'checkSettings' as const, retry: true };
  return new ApiError(problem, { acted: false, retryAfterMs: until - now });
}

/** Counts what a page brought. */
export function count({ budget, clock }: Needs, charges: readonly Charge[]): void {
  budget.charge(charges, clock.now());
}
