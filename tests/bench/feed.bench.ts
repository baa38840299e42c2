import { _electron } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { fillProfile } from '../support/generate/fillProfile';
import { must } from '../support/generate/must';
import { quietAccounts } from '../support/generate/quietAccounts';
import { floodMessages } from './feed/amount';
import { buildFloodDesk } from './feed/floodBuild';
import { inPage, longestTask, watchTasks } from './feed/page';
import { rounded } from './support/median';

/** One flood: when it began, was durable in the ledger, findable, and in the cache (UTC ms), and how the window fared. */
type Flood = { began: number; durable: number; found: number; cached: number; longest: number };

/**
 * 100,000 messages from a connector in the desk's own process through ledger, index and feed into IndexedDB, in real
 * Electron; once as shipped and once with a cache that flushes every transaction. `ui_longest_task_ms` is the longest
 * task of the window while the shipped one runs.
 */
export async function measure(): Promise<object> {
  const shipped = await flood('feed', false);
  const strict = await flood('strict', true);
  const rate = (from: number, to: number) => Math.round(floodMessages / ((to - from) / 1000));
  console.error(`findable ${rounded((shipped.found - shipped.began) / 1000)} s after the first`);
  return {
    messages: floodMessages,
    ledger_per_s: rate(shipped.began, shipped.durable),
    cache_per_s: rate(shipped.began, shipped.cached),
    cache_strict_per_s: rate(strict.began, strict.cached),
    ui_longest_task_ms: Math.round(shipped.longest),
  };
}

async function flood(name: string, strict: boolean): Promise<Flood> {
  const desk = await buildFloodDesk(name, strict);
  const profile = await mkdtemp(join(tmpdir(), 'tresen-bench-'));
  const marks = join(profile, 'flood.json');
  try {
    await fillProfile(profile, Date.now(), async (ledger) => {
      for (const account of floodAccounts(marks)) must(await ledger.system({ type: 'putAccount', account }));
    });
    const executablePath = process.env.TRESEN_ELECTRON ?? '';
    const app = await _electron.launch({
      executablePath,
      args: [desk.entry, '--profile', profile],
      chromiumSandbox: true,
    });
    const page = await app.firstWindow();
    await page.getByRole('listbox').or(page.getByRole('main')).first().waitFor();
    await page.evaluate(watchTasks);
    await writeFile(`${marks}.go`, '');
    const told = await marksOf(marks);
    const { found, cached } = await page.evaluate(inPage, floodMessages);
    const longest = await page.evaluate(longestTask);
    await app.close();
    console.error(
      `${name}: ledger ${told.durable - told.began} ms, cache ${cached - told.began} ms, longest task ${longest}`,
    );
    return { ...told, found, cached, longest };
  } finally {
    desk.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function floodAccounts(marks: string): Account[] {
  return quietAccounts(['telegram']).map((account) => ({
    ...account,
    id: AccountId.parse('flood'),
    connector: 'flood',
    config: { ...account.config, marks },
  }));
}

async function marksOf(path: string): Promise<{ began: number; durable: number }> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text !== '') return JSON.parse(text) as { began: number; durable: number };
    await sleep(50);
  }
}
