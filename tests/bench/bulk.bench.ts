import type { Page } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultHours } from '@shared/logic/time/openingHours';
import { bigConversations } from './big/amount';
import { bigProfile } from './big/bigProfile';
import { armPaint, change, counted, longestTask, paintTook, watchTasks } from './bulk/page';
import { shows } from './keys/page';
import { openWindow } from './keys/window';
import { builtDesk } from './support/fillCache';
import { rounded } from './support/median';

/** A change that is nothing but small. */
const small = { type: 'createTag', id: 'tag-bulk', name: 'Bulk', ids: [] };
/** The longest an act may take. */
const patience = { timeout: 240_000 };

/**
 * What one step for very many conversations costs, with 100,000 of them, in real Electron on a copy of the big profile:
 * everything in the inbox is done and that is undone; everything that is done is opened again; then other opening hours
 * give everything that is owed another deadline.
 */
export async function measure(): Promise<object> {
  const profile = await mkdtemp(join(tmpdir(), 'tresen-bench-bulk-'));
  await cp(await bigProfile(), profile, { recursive: true });
  const desk = await openWindow(builtDesk(), ['--profile', profile, '--lang', 'en']);
  const { page } = desk;
  try {
    await page.evaluate(shows, { selector: '[role=listbox] [role=option]', there: true });
    await sleep(8_000); // the start has its own bench
    await page.evaluate(watchTasks);
    const done = await act(page, { keys: ['*', 'a'], key: 'e', rows: false, told: / done$/u, state: 'done' });
    const undo = await act(page, { keys: [], key: 'z', rows: true, told: / undone$/u, state: 'done' });
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.evaluate(shows, { selector: '[role=listbox] [role=option]', there: true });
    const all = { keys: ['*', 'a'], key: 'E', rows: false, told: / opened again$/u, state: 'open' };
    const reopen = await act(page, all);
    return { conversations: bigConversations, done, undo, reopen, hours: await hours(page) };
  } finally {
    await desk.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Act = { keys: readonly string[]; key: string; rows: boolean; told: RegExp; state: string };

/** One act by its key, and what it held up. */
async function act(page: Page, { keys, key, rows, told, state }: Act): Promise<object> {
  for (const first of keys) await page.keyboard.press(first);
  await sleep(1_000);
  await page.evaluate(longestTask);
  await page.evaluate(armPaint, { key, rows });
  const began = Date.now();
  await page.keyboard.press(key === 'E' ? 'Shift+E' : key);
  const notice = page.getByText(told).last();
  // It goes again by itself.
  const answered = notice.waitFor(patience).then(async () => {
    const ledger = Date.now() - began;
    return { ledger, count: Number(/\d+/u.exec((await notice.textContent()) ?? '')?.[0]) };
  });
  const painted = await page.evaluate(paintTook);
  const next = page.evaluate(change, { ...small, id: `tag-${key}` });
  const { ledger, count } = await answered;
  const cached = await settledAfter(page, state, began);
  const seen = {
    count,
    painted_ms: rounded(painted, 0),
    longest_task_ms: rounded(await page.evaluate(longestTask), 0),
    ledger_ms: ledger,
    next_ms: rounded((await next).ms, 0),
    counter_s: rounded(cached / 1000, 1),
  };
  console.error(`${key}: ${JSON.stringify(seen)}`);
  return seen;
}

/** When the cache's counter of a state had its last value, in ms after `began`. */
async function settledAfter(page: Page, state: string, began: number): Promise<number> {
  let [last, at] = [-1, Date.now()];
  for (const until = began + 240_000; Date.now() < until && Date.now() - at < 10_000; await sleep(250)) {
    const now = await page.evaluate(counted, state);
    if (now !== last) [last, at] = [now, Date.now()];
  }
  return at - began;
}

/** Other opening hours: every conversation we owe an answer gets another deadline. */
async function hours(page: Page): Promise<object> {
  const value = { ...defaultHours('Europe/Berlin'), zone: 'Europe/Lisbon' };
  const owed = await page.evaluate(counted, 'open');
  const editing = page.evaluate(change, { type: 'editSetting', setting: { id: 'hours', value } });
  await sleep(50);
  const next = page.evaluate(change, { ...small, id: 'tag-hours' });
  return {
    open: owed,
    ledger_ms: rounded((await editing).ms, 0),
    next_ms: rounded((await next).ms, 0),
    longest_task_ms: rounded(await page.evaluate(longestTask), 0),
  };
}
