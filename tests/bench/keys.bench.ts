import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bigConversations, bigMessages } from './big/amount';
import { bigProfile } from './big/bigProfile';
import { framesSeen, loadRows, shows, watchFrames } from './keys/page';
import { openWindow, shares, timeKey } from './keys/window';
import { builtDesk } from './support/fillCache';
import { rounded } from './support/median';

/** Between two presses (ms): a fast typist. */
const pauseMs = 60;
const held = { seconds: 10, perSecond: 30 };

/**
 * From a key press to the first task after the frame that shows its answer, in ms, with 100,000 conversations and 500,000
 * messages in the cache: j and k on a bare page and on the desk; opening a thread of 30 messages; done; selecting
 * everything with 1,000 rows loaded; the palette. Then j is held for ten seconds. All in real Electron, by one instrument.
 */
export async function measure(): Promise<object> {
  const profile = await bigProfile();
  const empty = await mkdtemp(join(tmpdir(), 'tresen-bench-bare-'));
  const bare = await openWindow(resolve(import.meta.dirname, 'keys/bare.cjs'), [], { BENCH_PROFILE: empty });
  await bare.page.evaluate(shows, { selector: '[role=option]', there: true });
  const plain = await upAndDown(bare.page);
  await bare.close();
  await rm(empty, { recursive: true, force: true, maxRetries: 5 });

  const desk = await openWindow(builtDesk(), ['--profile', profile, '--lang', 'en']);
  const { page } = desk;
  try {
    await page.evaluate(shows, { selector: '[role=listbox] [role=option]', there: true });
    await sleep(8_000); // the start has its own bench
    await page.keyboard.press('Home');
    const jk = await upAndDown(page);
    const opened = await openings(page);
    const done = await doneAndBack(page);
    const palette = await palettes(page);
    const holding = await holdJ(page);
    const selected = await selections(page);
    return {
      ...{ conversations: bigConversations, messages: bigMessages, bare: shares(plain, 50, 95) },
      ...{ jk: shares(jk, 50, 95, 99), open: shares(opened, 50, 95), done: shares(done, 50, 95) },
      ...{ select: shares(selected, 50, 95), palette: shares(palette, 50, 95), held: holding },
    };
  } finally {
    await desk.close();
  }
}

async function upAndDown(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('j');
  for (let press = 0; press < 300; press++) {
    times.push(await timeKey(page, press % 5 === 4 ? 'k' : 'j', 'moved'));
    await sleep(pauseMs);
  }
  return times;
}

/** The newest conversations are threads of thirty. */
async function openings(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('Home');
  for (let press = 0; press < 40; press++) {
    times.push(await timeKey(page, 'Enter', 'opened'));
    await sleep(pauseMs);
    await page.keyboard.press('Escape');
    await page.evaluate(shows, { selector: 'main article', there: false });
    await timeKey(page, 'j', 'moved');
    await sleep(pauseMs);
  }
  return times;
}

async function doneAndBack(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('Home');
  for (let press = 0; press < 30; press++) {
    times.push(await timeKey(page, 'e', 'moved'));
    await sleep(3 * pauseMs);
  }
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press('z');
    await sleep(3 * pauseMs);
  }
  return times;
}

async function palettes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < 20; press++) {
    times.push(await timeKey(page, 'Control+k', 'palette'));
    await sleep(200);
    await page.keyboard.press('Escape');
    await page.evaluate(shows, { selector: '[role=dialog] input', there: false });
    await sleep(200);
  }
  return times;
}

async function selections(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('Home');
  await page.evaluate(loadRows, 1_000);
  for (let press = 0; press < 20; press++) {
    times.push(await timeKey(page, 'a', 'selected', ['*']));
    await sleep(pauseMs);
    await page.keyboard.press('Escape');
    await page.evaluate(shows, { selector: '[role=option][aria-selected=true]', there: false });
    await sleep(pauseMs);
  }
  return times;
}

/** A held key repeats, as fast as keyboards do. */
async function holdJ(page: Page): Promise<object> {
  await page.keyboard.press('Home');
  await page.evaluate(watchFrames);
  const began = Date.now();
  for (let press = 0; press < held.seconds * held.perSecond; press++) {
    await page.keyboard.down('j');
    await sleep(Math.max(0, began + ((press + 1) * 1000) / held.perSecond - Date.now()));
  }
  await page.keyboard.up('j');
  const { frames, dropped } = await page.evaluate(framesSeen);
  return { frames, dropped: rounded(dropped / frames, 4) };
}
