import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bigProfile } from './big/bigProfile';
import { runElectron } from './support/electronRun';
import { builtDesk } from './support/fillCache';
import { pssMb } from './support/memory';

/** How long a window is left alone before its memory is read. */
const restMs = 60_000;

/**
 * Memory of all processes (proportional set size, MB) of the desk with 100,000 conversations and 500,000 messages, one
 * minute after its list could be used, and of an empty Electron window after the same minute.
 */
export async function measure(): Promise<object> {
  const profile = await bigProfile();
  const empty = await mkdtemp(join(tmpdir(), 'tresen-bench-empty-'));
  try {
    const desk = await atRest('desk.cjs', 'interactive', ['--profile', profile, '--lang', 'en'], {
      BENCH_APP: builtDesk(),
    });
    return { pss_mb: desk, empty_pss_mb: await atRest('empty.cjs', 'painted', [], { BENCH_PROFILE: empty }) };
  } finally {
    await rm(empty, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function atRest(
  entry: string,
  mark: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  const run = runElectron(resolve(import.meta.dirname, 'start', entry), args, env);
  await run.reached(mark);
  await sleep(restMs);
  const pss = pssMb(run.pid);
  await run.quit();
  return pss;
}
