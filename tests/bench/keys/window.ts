import { _electron, type Page } from '@playwright/test';
import { armKey, keyTook, type Answer } from './page';
import { rounded } from '../support/median';

/** A window of real Electron, and the way to end it. */
export type BenchWindow = { page: Page; close(): Promise<void> };

/** Starts Electron with an entry file and arguments; answers its first window. */
export async function openWindow(
  entry: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<BenchWindow> {
  const app = await _electron.launch({
    executablePath: process.env.TRESEN_ELECTRON ?? '',
    args: [entry, ...args],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  return { page: await app.firstWindow(), close: () => app.close() };
}

/** Presses a key (with what has to be pressed before it) and answers how long its answer took, in ms. */
export async function timeKey(
  page: Page,
  key: string,
  answer: Answer,
  before: readonly string[] = [],
): Promise<number> {
  for (const first of before) await page.keyboard.press(first);
  const [name = ''] = key.split('+').slice(-1);
  await page.evaluate(armKey, { key: name, answer });
  await page.keyboard.press(key);
  return page.evaluate(keyTook);
}

/** Shares of times, in ms to a tenth: `shares(times, 50, 95)` is {p50, p95}. */
export function shares(times: readonly number[], ...wanted: number[]): Record<string, number> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor((share / 100) * sorted.length))] ?? NaN;
  return Object.fromEntries(wanted.map((share) => [`p${share}`, rounded(at(share), 1)]));
}
