import type { CDPSession } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { bigMessages } from './big/amount';
import { bigProfile } from './big/bigProfile';
import { openWindow, shares } from './keys/window';
import { askSearch, armTyped, typedTook } from './search/page';
import { buildIndex } from './search/buildIndex';
import { threeWords, typedWords } from './search/queries';
import { rounded } from './support/median';
import { builtDesk } from './support/fillCache';

/** Presses a key that writes a letter. Playwright's keyboard knows no key for `ü` and would press none. */
async function typeKey(keyboard: CDPSession, letter: string): Promise<void> {
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, unmodifiedText: letter });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
}

/** Between two letters, in ms: a fast typist. */
const pauseMs = 90;

/**
 * Search with 500,000 messages in real Electron: how long the index takes when it is built anew and how large it is;
 * three words from the call in the window to hits in the window; and every letter typed into the field, from the event's
 * own time to the frame that shows what it finds. In ms.
 */
export async function measure(): Promise<object> {
  const profile = await bigProfile();
  const { seconds, mb } = buildIndex(profile);
  const { page, close } = await openWindow(builtDesk(), ['--profile', profile, '--lang', 'de']);
  try {
    await page.locator('[role=listbox] [role=option]').first().waitFor();
    await sleep(8_000); // the start has its own bench
    const asked: number[] = [];
    for (const query of threeWords) {
      const { ms, hits } = await page.evaluate(askSearch, query);
      asked.push(ms);
      if (ms > 20) console.error(`${query}: ${rounded(ms, 1)} ms, ${hits} found`);
    }
    await page.keyboard.press('/');
    await page.locator('[role=search] input').waitFor();
    const typed: number[] = [];
    const keyboard = await page.context().newCDPSession(page);
    for (const text of typedWords) {
      await page.keyboard.press('Control+a');
      for (const [at, letter] of [...text].entries()) {
        await page.evaluate(armTyped);
        await typeKey(keyboard, letter);
        const ms = await page.evaluate(typedTook);
        typed.push(ms);
        if (ms > 50) console.error(`${text.slice(0, at + 1)}: ${rounded(ms, 1)} ms`);
        await sleep(pauseMs);
      }
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    console.error(
      `asked ${JSON.stringify(shares(asked, 50, 95, 99))}, typed ${JSON.stringify(shares(typed, 50, 95, 99))}`,
    );
    return {
      messages: bigMessages,
      query_p95: shares(asked, 95).p95,
      typing_p95: shares(typed, 95).p95,
      index_s: rounded(seconds, 1),
      index_mb: rounded(mb, 0),
    };
  } finally {
    await close();
  }
}
