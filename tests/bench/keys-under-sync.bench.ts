import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildFloodDesk } from './feed/floodBuild';
import { rounded } from './support/median';
import { startSyncingDesk } from './sync/desk';
import { startBenchMail } from './sync/mailbox';
import { findable, keyTimes, painted, watchKeys } from './sync/page';

/** What a person does over and over: down the list, into a conversation, out again, up a little. */
const round = [...Array<string>(6).fill('j'), 'Enter', 'Escape', 'k', 'k'];
/** Between two presses (ms): a fast typist. */
const pauseMs = 80;

/**
 * From a key press (the event's own time) to the end of the frame that paints what it did, in ms, while the desk in
 * real Electron reads a mailbox for the first time. Keys are pressed until all of it is in the cache and found.
 */
export async function measure(): Promise<object> {
  const built = await buildFloodDesk('keys', false, resolve(import.meta.dirname, 'sync/registry.ts'));
  const { mail, manifest, oldest } = await startBenchMail();
  const desk = await startSyncingDesk(mail, built.entry);
  try {
    const { page } = desk;
    await page.getByRole('main').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.evaluate(painted, 50);
    await page.keyboard.press('Home');
    await page.evaluate(watchKeys);
    let over = false;
    const end = page.evaluate(findable, { messages: manifest.messages, subject: oldest }).finally(() => (over = true));
    for (let press = 0; !over; press++) {
      await page.keyboard.press(round[press % round.length] ?? 'j');
      await sleep(pauseMs);
    }
    await end;
    const times = (await page.evaluate(keyTimes)).sort((a, b) => a - b);
    if (times.length < 200) throw new Error(`only ${times.length} presses: the sync was over too soon`);
    const at = (share: number): number =>
      rounded(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN, 1);
    console.error(`${times.length} presses`);
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  } finally {
    await desk.remove();
    built.remove();
    await mail.stop();
  }
}
