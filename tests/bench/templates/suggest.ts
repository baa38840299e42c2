import type { Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { bigProfile } from '../big/bigProfile';
import { shows } from '../keys/page';
import { openWindow, shares } from '../keys/window';
import { askSearch } from '../search/page';
import { threeWords } from '../search/queries';
import { builtDesk } from '../support/fillCache';
import { askSuggestions, askWriter } from './page';

/** So many conversations are asked for. */
const asked = 300;

/** What suggesting took, and answering of the writer meanwhile: one time (ms) a conversation. */
export type SuggestTimes = { suggest: number[]; writer: number[] };

/** Suggestions for conversations of an open desk, from the call in the window to the reply there. */
export async function suggestTimes(page: Page): Promise<SuggestTimes> {
  const ids = new Set<string>();
  for (const query of threeWords.flatMap((words) => words.split(' '))) {
    if (ids.size >= asked) break;
    const found = await page.evaluate(askSearch, query);
    for (const id of found.ids.slice(0, 5)) ids.add(id);
  }
  const times: SuggestTimes = { suggest: [], writer: [] };
  let found = 0;
  for (const id of [...ids].slice(0, asked)) {
    const answer = await page.evaluate(askSuggestions, id);
    times.suggest.push(answer.ms);
    found += answer.found;
    times.writer.push(await page.evaluate(askWriter, id));
  }
  console.error(
    `${times.suggest.length} conversations, ${found} suggested; ${JSON.stringify(shares(times.suggest, 50, 95, 99, 100))}, the writer meanwhile ${JSON.stringify(shares(times.writer, 50, 95, 100))}`,
  );
  return times;
}

/** The same with 100,000 conversations and 500,000 messages. */
export async function bigSuggestTimes(): Promise<SuggestTimes> {
  const profile = await bigProfile();
  const { page, close } = await openWindow(builtDesk(), ['--profile', profile, '--lang', 'de']);
  try {
    await page.evaluate(shows, { selector: '[role=listbox] [role=option]', there: true });
    await sleep(8_000); // the start has its own bench
    return await suggestTimes(page);
  } finally {
    await close();
  }
}
