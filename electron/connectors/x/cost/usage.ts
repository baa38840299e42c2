import type { Usage } from '@shared/channels/usage';
import { type Meter, nextMonth } from './meter';

/** What an account's page shows of a meter: how much X charged for this month, and what that came to, as counted here. */
export function usageOf({ month, micros, items }: Meter): Usage {
  const since = Date.parse(`${month}-01T00:00:00Z`);
  return {
    unit: 'reads',
    by: 'desk',
    used: items,
    since,
    resetsAt: nextMonth(since),
    spent: micros / 1_000_000,
    price,
  };
}

/** The price of the smallest thing; it names the currency. */
const price = { perUnit: 0.001, currency: 'USD' } as const;
