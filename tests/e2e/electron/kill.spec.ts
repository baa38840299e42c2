import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { seeded } from '../../support/generate/random';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { promise } from '../../support/promise';

const seed = Number(process.env.TRESEN_SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);

/** A desk nobody drives, so that it can be killed at any moment, the first millisecond included. */
function startDesk(profile: string) {
  const { TRESEN_ELECTRON: electron = '', TRESEN_APP: app = '' } = process.env;
  return spawn(electron, [app, '--profile', profile, '--practice', '--lang', 'en'], { stdio: 'ignore' });
}

test.describe.configure({ timeout: 300_000 });

test('ten kills while the desk opens and fills: every time a sound ledger that never lost a message', async ({
  profile,
}) => {
  console.log(`seed ${seed} (TRESEN_SEED=${seed} kills at the same moments)`);
  let before = 0;
  for (let kill = 0; kill < 10; kill++) {
    const desk = startDesk(profile);
    const gone = once(desk, 'exit');
    await after(300 + random.int(3_000));
    desk.kill('SIGKILL');
    await gone;
    const { problems, rows } = await ledgerOf(profile);
    expect(problems, `kill ${kill}`).toEqual([]);
    expect(rows('message').length, `kill ${kill}`).toBeGreaterThanOrEqual(before);
    before = rows('message').length;
  }
  promise('R19', 'A desk killed at any moment comes back with all that was acknowledged', 10);
});

test('ten kills while somebody works: what was acknowledged is there', async ({ desk }) => {
  await desk.page().waitForLoadState();
  await practise(desk.page());
  for (let kill = 0; kill < 10; kill++) {
    let acknowledged = -1;
    await desk.page().exposeFunction('acknowledged', (number: number) => (acknowledged = number));
    const working = workOn(desk.page(), kill).catch(() => undefined);
    await after(50 + random.int(1_500));
    await desk.kill();
    await working;

    const { problems, rows } = await ledgerOf(desk.profile);
    expect(problems, `kill ${kill}`).toEqual([]);
    const notes = rows('message').filter(({ text }) => text.startsWith(`work ${kill}/`));
    const numbers = notes.map(({ text }) => Number(text.split('/')[1])).sort((a, b) => a - b);
    // Every acknowledged one, at most one more that was about to be acknowledged, none twice.
    expect(numbers.length, `kill ${kill}`).toBeGreaterThanOrEqual(acknowledged + 1);
    expect(numbers, `kill ${kill}`).toEqual(numbers.map((_, index) => index));
    await desk.open();
  }
  expect(desk.failures).toEqual([]);
  promise('R19', 'A desk killed at any moment comes back with all that was acknowledged', 10);
});

type Calls = Record<string, Record<string, (request: unknown) => Promise<{ ok: boolean }>>>;
type DeskWindow = { tresen: { calls: Calls }; acknowledged(number: number): Promise<void> };

async function practise(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as DeskWindow).tresen.calls.accounts?.practise?.({}));
}

/** Keeps one note after the other, as fast as they are acknowledged, and tells of each acknowledgement. */
function workOn(page: Page, round: number): Promise<void> {
  return page.evaluate(async (kill) => {
    const { tresen, acknowledged } = globalThis as unknown as DeskWindow;
    const database = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open('tresen-cache');
      open.onsuccess = () => done(open.result);
    });
    const conversationId = await new Promise<unknown>((done) => {
      const look = (): void => {
        const keys = database.transaction('conversation').objectStore('conversation').getAllKeys(null, 1);
        keys.onsuccess = () => (keys.result[0] === undefined ? look() : done(keys.result[0]));
      };
      look();
    });
    for (let number = 0; ; number++) {
      const text = `work ${kill}/${number}`;
      const note = { type: 'addNote', messageId: crypto.randomUUID(), conversationId, text };
      const reply = await tresen.calls.changes?.apply?.(note);
      if (reply?.ok) await acknowledged(number);
    }
  }, round);
}
