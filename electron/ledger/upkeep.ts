import type { Ms } from '@shared/domain/ids';
import type { DeskEvent } from '@shared/ipc/events';
import { wakeLoop } from '../accounts/wakeLoop';
import type { Clock } from '../connectors/connector';
import type { Log } from '../log/log';
import type { Ledger } from './store';

/** When the ledger is looked after, in ms; and below how many MB the disk counts as low, and as too full. */
export const upkeepTimes = {
  round: 30_000,
  firstCheck: 20_000,
  backupEvery: 86_400_000,
  backupAnyway: 172_800_000,
  backupAgain: 3_600_000,
  idle: 60_000,
} as const;
export const diskMb = { low: 500, stop: 200, slack: 20 } as const;

/** What looking after takes. `freeBytes`: of the data folder; `idleMs`: since anybody touched the machine. */
export type UpkeepDeps = {
  ledger: Pick<Ledger, 'backup' | 'check' | 'setting' | 'setSetting'>;
  clock: Clock;
  log: Log;
  freeBytes(): Promise<number>;
  idleMs(): Ms;
  tell(event: Extract<DeskEvent, { type: 'disk' }>): void;
  /** The disk is too full for the cache (true), or no longer (false). */
  brake(stopped: boolean): void;
};

type DiskLevel = 'fine' | 'low' | 'stop';

/** Checks the ledger once it is open, backs it up while nobody works, and watches the disk, until stopped. */
export function startUpkeep(deps: UpkeepDeps): { stop(): Promise<void> } {
  const { ledger, clock, log } = deps;
  const stopping = new AbortController();
  const started = clock.now();
  let checked = false;
  let level: DiskLevel = 'fine';
  let backupNotBefore: Ms = 0;

  const watchDisk = async (): Promise<void> => {
    const freeMb = Math.floor((await deps.freeBytes()) / 1_000_000);
    const next = levelOf(freeMb, level);
    if (next === level) return;
    if ((next === 'stop') !== (level === 'stop')) deps.brake(next === 'stop');
    level = next;
    log.warn('disk', { freeMb, level });
    deps.tell({ type: 'disk', freeMb, stopped: next === 'stop' });
  };

  const checkOnce = async (): Promise<void> => {
    if (checked || clock.now() - started < upkeepTimes.firstCheck) return;
    checked = true;
    const found = await ledger.check();
    const problems = found.ok ? found.value.problems : [found.error.code];
    if (problems.length > 0) log.warn('check', { count: problems.length, first: problems[0] ?? null });
  };

  const backUp = async (): Promise<void> => {
    const now = clock.now();
    if (level === 'stop' || now < backupNotBefore) return;
    const kept = await ledger.setting('backupAt');
    const since = now - (typeof kept === 'number' ? kept : 0);
    const due = since >= upkeepTimes.backupEvery && deps.idleMs() >= upkeepTimes.idle;
    // A clock that was set back would put the next backup off for as long.
    if (!due && since < upkeepTimes.backupAnyway && since >= 0) return;
    const done = await ledger.backup();
    if (done.ok) await ledger.setSetting('backupAt', now);
    else {
      backupNotBefore = now + upkeepTimes.backupAgain;
      log.warn('backup', { code: done.error.code });
    }
  };

  const loop = wakeLoop(clock, stopping.signal, async () => {
    for (const duty of [watchDisk, checkOnce, backUp]) {
      await duty().catch((error: unknown) => log.failure('upkeep', error));
    }
    return clock.now() + (checked ? upkeepTimes.round : upkeepTimes.firstCheck);
  });
  return {
    stop: () => {
      stopping.abort();
      return loop.ended;
    },
  };
}

/** With some slack on the way back, so that the level does not flicker. */
function levelOf(freeMb: number, before: DiskLevel): DiskLevel {
  if (freeMb < diskMb.stop + (before === 'stop' ? diskMb.slack : 0)) return 'stop';
  return freeMb < diskMb.low + (before === 'fine' ? 0 : diskMb.slack) ? 'low' : 'fine';
}
