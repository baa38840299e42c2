import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillLedger } from '../support/generate/fillLedger';
import { fillProfile } from '../support/generate/fillProfile';
import { builtDesk, fillCache } from './support/fillCache';
import { dropDiskCache } from './support/coldCache';
import { runElectron } from './support/electronRun';
import { median, rounded } from './support/median';
import { pssMb } from './support/memory';

const runs = 3;
/** How long a window is left alone before its memory is read. */
const settleMs = 4_000;
const amount = { seed: 20_000, conversations: 20_000, messages: 60_000 };
const entries = resolve(import.meta.dirname, 'start');

/** One start: seconds until it can be used, and MB once it is at rest. */
type Start = { seconds: number; pss: number };

/**
 * Cold start to an interactive list (rows painted, and a key has moved the focus) with 20,000 conversations, against
 * the first paint of an empty Electron window, in turns. Medians.
 */
export async function measure(): Promise<object> {
  const profile = await mkdtemp(join(tmpdir(), 'tresen-bench-'));
  const empty = await mkdtemp(join(tmpdir(), 'tresen-bench-empty-'));
  try {
    const began = Date.now();
    await fillProfile(profile, Date.now(), (ledger) => fillLedger(ledger, { ...amount, now: Date.now() }));
    console.error(`ledger of ${amount.conversations} conversations made in ${rounded((Date.now() - began) / 1000)} s`);
    await fillCache(profile);
    console.error(dropDiskCache() ? 'disk cache dropped before each start' : 'disk cache kept: not allowed to drop it');

    const desk: Start[] = [];
    const bare: Start[] = [];
    for (let run = 0; run < runs; run++) {
      bare.push(await start('empty.cjs', 'painted', [], { BENCH_PROFILE: empty }));
      desk.push(await start('desk.cjs', 'interactive', ['--profile', profile, '--lang', 'en'], {}));
      console.error(`run ${run + 1}: empty ${bare.at(-1)?.seconds} s, desk ${desk.at(-1)?.seconds} s`);
    }
    const app_s = median(desk.map(({ seconds }) => seconds));
    const empty_s = median(bare.map(({ seconds }) => seconds));
    return {
      app_s: rounded(app_s),
      empty_s: rounded(empty_s),
      ratio: rounded(app_s / empty_s),
      pss_mb: median(desk.map(({ pss }) => pss)),
      empty_pss_mb: median(bare.map(({ pss }) => pss)),
    };
  } finally {
    for (const folder of [profile, empty]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function start(
  entry: string,
  mark: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Start> {
  dropDiskCache();
  const run = runElectron(join(entries, entry), args, { BENCH_APP: builtDesk(), ...env });
  const seconds = await run.reached(mark);
  await sleep(settleMs);
  const pss = pssMb(run.pid);
  await run.quit();
  return { seconds, pss };
}
