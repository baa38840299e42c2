import type { Ms } from '@shared/domain/ids';
import { wakeLoop } from '../accounts/wakeLoop';
import type { Clock } from '../connectors/connector';
import type { Log } from '../log/log';
import type { Ledger } from './store';

/** When the ledger is looked after, in ms. A machine that is never idle is backed up `backupAnyway`. */
export const upkeepMs = {
  round: 30_000,
  firstCheck: 20_000,
  idle: 60_000,
  backupEvery: 86_400_000,
  backupAnyway: 172_800_000,
  backupAgain: 3_600_000,
  sweepEvery: 86_400_000,
  /** A file nobody names may still be on its way into a draft. */
  spareFor: 86_400_000,
} as const;

/** What looking after takes. `idleMs`: since anybody touched the machine; `room`: whether the disk has room. */
export type UpkeepDeps = {
  ledger: Pick<Ledger, 'backup' | 'check' | 'setting' | 'setSetting' | 'sweepFiles' | 'system'>;
  clock: Clock;
  log: Log;
  idleMs(): Ms;
  room(): Promise<boolean>;
};

/** Checks the ledger soon after the start; while nobody works, backs it up once a day, empties the trash and sweeps files. Until stopped. */
export function startUpkeep({ ledger, clock, log, idleMs, room }: UpkeepDeps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const started = clock.now();
  let checked = false;
  let backupNotBefore: Ms = 0;
  let sweepNotBefore: Ms = 0;

  const checkOnce = async (): Promise<void> => {
    if (checked || clock.now() - started < upkeepMs.firstCheck) return;
    checked = true;
    const found = await ledger.check();
    const problems = found.ok ? found.value.problems : [found.error.code];
    if (problems.length > 0) log.warn('check', { count: problems.length, first: problems[0] ?? null });
  };

  const backUp = async (): Promise<void> => {
    const now = clock.now();
    if (now < backupNotBefore) return;
    const kept = await ledger.setting('backupAt');
    const since = now - (typeof kept === 'number' ? kept : now - upkeepMs.backupEvery);
    const due = since >= upkeepMs.backupEvery && idleMs() >= upkeepMs.idle;
    // A clock that was set back would put the next backup off for as long.
    if (!due && since >= 0 && since < upkeepMs.backupAnyway) return;
    const done = (await room()) ? await ledger.backup() : null;
    if (done?.ok) return ledger.setSetting('backupAt', now);
    backupNotBefore = now + upkeepMs.backupAgain;
    log.warn('backup', { code: done?.error.code ?? 'disk.low' });
  };

  /** A few conversations a round; the rules say how long texts in the trash are kept. */
  const emptyTrash = async (): Promise<void> => {
    if (idleMs() >= upkeepMs.idle) await ledger.system({ type: 'emptyTrash' });
  };

  /** Files of what was deleted for good or emptied, or never came to be named. */
  const sweepFiles = async (): Promise<void> => {
    const now = clock.now();
    if (now < sweepNotBefore || idleMs() < upkeepMs.idle) return;
    sweepNotBefore = now + upkeepMs.sweepEvery;
    const swept = await ledger.sweepFiles(now - upkeepMs.spareFor);
    if (!swept.ok) log.warn('sweep', { code: swept.error.code });
  };

  const loop = wakeLoop(clock, stopping.signal, async () => {
    for (const duty of [checkOnce, backUp, emptyTrash, sweepFiles]) {
      await duty().catch((error: unknown) => log.failure('upkeep', error));
    }
    return clock.now() + (checked ? upkeepMs.round : upkeepMs.firstCheck);
  });
  return {
    stop: () => {
      stopping.abort();
      return loop.ended;
    },
  };
}
