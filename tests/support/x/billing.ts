import type { Clock } from '../../../electron/connectors/connector';
import { problem } from './refusal';

/**
 * What X charges, in millionths of a dollar: https://docs.x.com/x-api/getting-started/pricing (August 2026). Reading is
 * charged by what comes back, each once in a UTC day; writing by the call. `owned`: what an account reads of itself.
 */
const prices = {
  owned: 1_000,
  post: 5_000,
  media: 5_000,
  user: 10_000,
  dm: 10_000,
  write: 15_000,
  writeWithUrl: 200_000,
  remove: 10_000,
  metadata: 5_000,
} as const;

/** Something that was read: its kind, its id, and whether the account reads of itself. */
export type Read = { kind: 'post' | 'media' | 'user' | 'dm'; id: string; owned?: boolean };

/** The credits of the developer behind the app. */
export function createBilling(clock: Clock, credits = 100_000_000) {
  let left = credits;
  const charged = new Map<string, Set<string>>();
  const lines: { at: number; what: string; micros: number }[] = [];

  const take = (what: string, micros: number): void => {
    left -= micros;
    lines.push({ at: clock.now(), what, micros });
  };

  return {
    /** Everything that was charged, in order. */
    lines: lines as readonly { at: number; what: string; micros: number }[],
    spent: (): number => lines.reduce((sum, { micros }) => sum + micros, 0),
    set: (micros: number): void => void (left = micros),
    /** 402 where nothing is left (https://docs.x.com/x-api/fundamentals/post-cap: requests fail until more is bought). */
    insist(): void {
      if (left <= 0) throw problem(402, 'credits-depleted', 'Payment Required', 'credits depleted');
    },
    read(reads: readonly Read[]): void {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const today = charged.get(day) ?? new Set();
      charged.set(day, today);
      for (const { kind, id, owned } of reads) {
        if (today.has(`${kind} ${id}`)) continue;
        today.add(`${kind} ${id}`);
        take(kind, owned ? prices.owned : prices[kind]);
      }
    },
    write: (what: 'write' | 'writeWithUrl' | 'remove' | 'metadata'): void => take(what, prices[what]),
  };
}

export type Billing = ReturnType<typeof createBilling>;
