import { resolve } from 'node:path';
import { runElectron } from './electronRun';

/** The built desk's main file, see scripts/build.mjs. */
export function builtDesk(): string {
  return resolve(import.meta.dirname, '../../..', process.env.TRESEN_OUT || 'out', 'main/main.js');
}

/** Lets the built desk fill its cache from the ledger, by the feed as always. */
export async function fillCache(profile: string): Promise<void> {
  const entry = resolve(import.meta.dirname, '../start/desk.cjs');
  const desk = runElectron(entry, ['--profile', profile, '--lang', 'en'], { BENCH_APP: builtDesk(), BENCH_FILL: '1' });
  const usable = await desk.reached('interactive');
  console.error(`first start: usable after ${usable} s, cache filled after ${await desk.reached('filled')} s`);
  await desk.quit();
}
