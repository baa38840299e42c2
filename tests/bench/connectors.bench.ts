import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectedDesk, startConnectedDesk } from './connectors/desk';
import { arrived, inList } from './connectors/page';
import { markOf, type Source } from '../support/sources/source';
import { startTown, type Town } from './connectors/town';
import { buildFloodDesk } from './feed/floodBuild';
import { cpuSeconds } from './support/cpu';
import { elsewhere } from './support/elsewhere';
import { median, rounded } from './support/median';
import { keyTimes, painted, watchKeys } from './sync/page';

const waiting = Number(process.env.BENCH_MESSAGES ?? 10_000);
const quietMinutes = Number(process.env.BENCH_QUIET_MINUTES ?? 10);
/** What a person does over and over meanwhile, and the pause (ms) of a fast typist. */
const keys = [...Array<string>(6).fill('j'), 'Enter', 'Escape', 'k', 'k'];
const pauseMs = 80;
/** Live messages of each source that is told of news; of those that are asked, fewer: each waits for its turn. */
const live = { pushed: Number(process.env.BENCH_LIVE ?? 20), polled: 3 };

/**
 * All connectors at once in real Electron, from their test servers: first what waits there while somebody works by
 * keyboard, then single messages until they are on the screen, then quiet minutes. Throws where nothing came at all;
 * what is lost or doubled is a figure.
 */
export async function measure(): Promise<object> {
  const built = await buildFloodDesk('connectors', false, resolve(import.meta.dirname, 'connectors/registry.ts'));
  const town = await startTown();
  const sent = await fill(town);
  const began = Date.now();
  const desk = await startConnectedDesk(town.sources, built.entry, town.ca);
  elsewhere(desk.app.process().pid ?? 0);
  try {
    const { marks, keysP95 } = await workMeanwhile(desk, sent.size);
    const counted = new Map<string, number>();
    for (const mark of marks) counted.set(mark, (counted.get(mark) ?? 0) + 1);
    const progress = await desk.progress();
    const perConnector = Object.fromEntries(
      town.sources.map(({ name }) => {
        const { messages = 0, at = began } = progress.get(name) ?? {};
        return [name, { messages, seconds: rounded((at - began) / 1000, 1) }];
      }),
    );
    console.error(JSON.stringify(perConnector));
    const latencies = live.pushed > 0 ? await liveLatencies(desk, town.sources) : {};
    const idle = await idleShare(desk);
    return {
      messages: sent.size,
      lost: [...sent].filter((mark) => !counted.has(mark)).length,
      doubled: [...counted.values()].filter((times) => times > 1).length,
      keys_p95: keysP95,
      live_p95_s: latencies,
      idle_cpu: idle.whole,
      idle_cpu_by: idle.by,
      accounts: town.sources.length,
      per_connector: perConnector,
    };
  } finally {
    await desk.remove();
    built.remove();
    await town.stop();
  }
}

/** Lets every source have its share waiting; answers the marks of all. */
async function fill({ sources, shares }: Town): Promise<Set<string>> {
  const sent = new Set<string>();
  const start = Date.now() - 3_600_000;
  await Promise.all(
    sources.map(async (source) => {
      const count = Math.round((shares.get(source.name) ?? 0) * waiting);
      for (let number = 0; number < count; number++) {
        const mark = markOf(source.name, number);
        await source.write(mark, start + number * 100);
        sent.add(mark);
      }
    }),
  );
  return sent;
}

/** Presses keys until everything is in the cache; answers the marks there and the p95 from press to paint (ms). */
async function workMeanwhile({ page }: ConnectedDesk, messages: number) {
  await page.getByRole('main').first().waitFor();
  await page.evaluate(painted, 20);
  await page.keyboard.press('Home');
  await page.evaluate(watchKeys);
  let over = false;
  const all = page.evaluate(arrived, { messages, forMs: 600_000 }).finally(() => (over = true));
  for (let press = 0; !over; press++) {
    await page.keyboard.press(keys[press % keys.length] ?? 'j');
    await sleep(pauseMs);
  }
  const marks = await all;
  if (marks.length === 0) throw new Error('nothing came');
  const times = (await page.evaluate(keyTimes)).sort((a, b) => a - b);
  console.error(`${times.length} presses, ${marks.length} messages`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.keyboard.press('Home');
  return { marks, keysP95: p95(times, 1) };
}

/** Seconds from the server's having a message to its being in the list, p95, by source. Feeds are asked too seldom. */
async function liveLatencies({ page }: ConnectedDesk, sources: readonly Source[]) {
  const took: Record<string, number> = {};
  for (const source of sources.filter(({ pollS }) => pollS === null || pollS < 60)) {
    await page.keyboard.press('.'); // what was announced before is not taken for it
    const times: number[] = [];
    for (let number = 0; number < (source.pollS === null ? live.pushed : live.polled); number++) {
      const mark = markOf(source.name, `live-${number}`);
      const listed = page.evaluate(inList, { mark, seen: false });
      await source.write(mark, Date.now());
      const had = Date.now();
      times.push(Math.max(0, (await listed) - had) / 1000);
      await page.keyboard.press('.');
      await page.keyboard.press('Home');
      await page.evaluate(inList, { mark, seen: true });
    }
    took[source.name] = p95(times.sort((a, b) => a - b));
    console.error(`${source.name}: p50 ${rounded(median(times))} s, p95 ${took[source.name]} s`);
  }
  return took;
}

/** The share of one core that the desk uses while nothing happens: the whole of it, and each kind of process. */
async function idleShare({ app }: ConnectedDesk): Promise<{ whole: number; by: Record<string, number> }> {
  const pid = app.process().pid ?? 0;
  await sleep(30_000); // what the last messages set off is over
  const before = cpuSeconds(pid);
  await sleep(quietMinutes * 60_000);
  const shares = Object.entries(cpuSeconds(pid)).map(([name, seconds]): [string, number] => [
    name,
    (seconds - (before[name] ?? 0)) / (quietMinutes * 60),
  ]);
  const whole = rounded(
    shares.reduce((sum, [, share]) => sum + share, 0),
    4,
  );
  return { whole, by: Object.fromEntries(shares.map(([name, share]) => [name, rounded(share, 4)])) };
}

function p95(sorted: readonly number[], digits = 2): number {
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))] ?? NaN, digits);
}
