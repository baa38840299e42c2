import { z } from 'zod';
import type { Usage } from '@shared/channels/usage';
import type { AccountId, Ms } from '@shared/domain/ids';
import { parseJson } from '../web/json';

const Percent = z.number().min(0).max(10_000).catch(0);
const Used = z.looseObject({ call_count: Percent, total_time: Percent, total_cputime: Percent });
const Business = z.record(
  z.string(),
  z.array(Used.extend({ estimated_time_to_regain_access: z.number().min(0).catch(0) })),
);

/** How much of an account's calls is spent (per cent of an hour's), and for how long (ms) it is shut out. */
export type Spent = { percent: number; regainMs: number };

/**
 * Reads X-App-Usage, X-Page-Usage and X-Business-Use-Case-Usage (docs/graph-api/overview/rate-limiting, v24.0); the fullest
 * of what they count holds. null where an answer tells nothing.
 */
function spentOf(headers: Headers): Spent | null {
  const flat = ['x-app-usage', 'x-page-usage'].flatMap((name) => Used.safeParse(jsonOf(headers.get(name))).data ?? []);
  const business = Object.values(
    Business.safeParse(jsonOf(headers.get('x-business-use-case-usage'))).data ?? {},
  ).flat();
  const all = [...flat, ...business];
  if (all.length === 0) return null;
  const percents = all.flatMap(({ call_count: calls, total_time: time, total_cputime: cpu }) => [calls, time, cpu]);
  const minutes = business.map((one) => one.estimated_time_to_regain_access);
  return { percent: Math.max(...percents), regainMs: Math.max(0, ...minutes) * 60_000 };
}

function jsonOf(text: string | null): unknown {
  if (text === null || text.length > 20_000) return null;
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** What was last told of each account's calls. */
export type Meter = {
  note(account: AccountId, headers: Headers, now: Ms): Spent | null;
  percent(account: AccountId): number;
  /** The share of its calls that is spent, as the account's page shows it, and when they are free again; null: not told. */
  usage(account: AccountId, now: Ms): Usage | null;
};

/** Calls are counted over a rolling hour; where nothing says when they are free again, they all are after so long (ms). */
const hourMs = 3_600_000;

export function createMeter(): Meter {
  const known = new Map<AccountId, Spent & { at: Ms }>();
  return {
    note(account, headers, now) {
      const spent = spentOf(headers);
      if (spent) known.set(account, { ...spent, at: now });
      return spent;
    },
    percent: (account) => known.get(account)?.percent ?? 0,
    usage(account, now) {
      const spent = known.get(account);
      if (!spent) return null;
      const { percent, regainMs, at } = spent;
      const resetsAt = at + (regainMs || hourMs);
      return resetsAt > now ? { unit: 'percent', by: 'service', used: percent, limit: 100, resetsAt } : null;
    },
  };
}

/** By how much looks are to be rarer, the more of the budget is spent: answers of people come first. */
export function stretch(percent: number): number {
  if (percent >= 90) return 10;
  if (percent >= 75) return 4;
  return percent >= 50 ? 2 : 1;
}
