import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bigProfile } from './big/bigProfile';
import { framesSeen, scroll, shows, watchFrames } from './keys/page';
import { openWindow, shares, timeKey } from './keys/window';
import { runElectron } from './support/electronRun';
import { builtDesk } from './support/fillCache';
import { median, rounded } from './support/median';

const starts = 3;
const speed = { pxPerSecond: 5_000, ms: 20_000 };
/** The second key of `g i`, `g e` and so on, and what it is pressed after. */
const round = ['e', 'i', 'e', 't', 'i'];

/**
 * The list with 100,000 conversations and 500,000 messages in the cache, in real Electron: from the window's first frame
 * to the list painted, in ms (median); from the key that changes the view to its rows painted; and the share of frames
 * that come late while the list of what is done is scrolled at 5,000 px a second for 20 s.
 */
export async function measure(): Promise<object> {
  const profile = await bigProfile();
  const firsts: number[] = [];
  for (let start = 0; start < starts; start++) firsts.push(await firstPaint(profile));
  console.error(`first paints: ${firsts.map((ms) => rounded(ms, 0)).join(', ')} ms`);

  const { page, close } = await openWindow(builtDesk(), ['--profile', profile, '--lang', 'en']);
  try {
    await page.evaluate(shows, { selector: '[role=listbox] [role=option]', there: true });
    await sleep(8_000); // the start has its own bench
    const times: number[] = [];
    for (let press = 0; press < 50; press++) {
      times.push(await timeKey(page, round[press % round.length] ?? 'i', 'view', ['g']));
      await sleep(300);
    }
    await timeKey(page, 'e', 'view', ['g']);
    await page.evaluate(watchFrames);
    const way = await page.evaluate(scroll, speed);
    const { frames, dropped } = await page.evaluate(framesSeen);
    console.error(
      `view switches ${JSON.stringify(shares(times, 50, 95, 99))}, scrolled ${Math.round(way)} px, ${dropped} of ${frames} frames dropped`,
    );
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    return {
      first_paint_ms: rounded(median(firsts), 0),
      view_switch_p95: shares(times, 95).p95,
      dropped: rounded(dropped / frames, 4),
    };
  } finally {
    await close();
  }
}

async function firstPaint(profile: string): Promise<number> {
  const entry = resolve(import.meta.dirname, 'start/desk.cjs');
  const desk = runElectron(entry, ['--profile', profile, '--lang', 'en'], { BENCH_APP: builtDesk() });
  const from = await desk.reached('frame');
  const to = await desk.reached('rows');
  await desk.reached('interactive');
  await desk.quit();
  return (to - from) * 1000;
}
