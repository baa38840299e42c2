import type { AccountId } from '@shared/domain/ids';
import type { Clock } from '../connector';
import { type Alarm, createAlarm } from './alarm';
import type { Line } from './line';

/** Connects those who send with the connector that runs; it keeps nothing but who is there. */
export type Switchboard = {
  open(account: AccountId, line: Line): void;
  close(account: AccountId, line: Line): void;
  /** The open line of an account; waits for one at most `ms`, then null. */
  reach(account: AccountId, ms: number, clock: Clock, signal: AbortSignal): Promise<Line | null>;
};

/** Makes a switchboard without lines. */
export function createSwitchboard(): Switchboard {
  const lines = new Map<AccountId, Line>();
  const waiting = new Set<Alarm>();
  return {
    open(account, line) {
      lines.set(account, line);
      for (const alarm of waiting) alarm.ring();
    },
    close(account, line) {
      if (lines.get(account) === line) lines.delete(account);
    },
    async reach(account, ms, clock, signal) {
      const until = clock.now() + ms;
      const alarm = createAlarm(clock, signal);
      waiting.add(alarm);
      while (!lines.has(account) && clock.now() < until && !signal.aborted) await alarm.sleep(until - clock.now());
      waiting.delete(alarm);
      return lines.get(account) ?? null;
    },
  };
}
