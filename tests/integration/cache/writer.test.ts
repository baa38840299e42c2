import { randomBytes } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cacheVersion, type FeedRequest } from '@shared/ipc/feed';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { DiskBrake, DiskLevel } from '../../../electron/ledger/feed/diskBrake';
import type { Ledger } from '../../../electron/ledger/store';
import {
  CacheDesk,
  cacheRows,
  caughtUp,
  ledgerRows,
  startWriter,
  writerPage,
  type Tab,
} from '../../support/chromium/cacheDesk';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
let desk: CacheDesk;
let ledger: Ledger;
let name: string;
let count = 0;

const openLedger = async (): Promise<Ledger> => {
  const made = openMemoryLedger({ zone: 'Europe/Berlin', now: () => sampleNow });
  await made.system({ type: 'putAccount', account });
  return made;
};
const arrive = (from: number, to: number) =>
  ledger.ingest(
    account.id,
    Array.from({ length: to - from }, (_, at) => sampleMessage(`t${(from + at) % 20}`, from + at)),
    to,
  );
const same = async (tab: Tab) => expect(await cacheRows(tab, name)).toEqual(await ledgerRows(ledger));
/** Rows of the first frame: what the pump starts with. */
const firstFrame = 40;
const rowCount = async () => [...(await ledgerRows(ledger)).values()].reduce((sum, rows) => sum + rows.size, 0);
const hellos = (tab: Tab) =>
  tab.links.requests.filter((r): r is Extract<FeedRequest, { type: 'hello' }> => r.type === 'hello');

beforeAll(async () => {
  desk = await CacheDesk.open(writerPage);
});
afterAll(() => desk.close());
beforeEach(async () => {
  ledger = await openLedger();
  name = `cache-${++count}`;
});
afterEach(() => ledger.close());

describe('the writer of the cache in Chromium', () => {
  it('is live when the last row was the last that fitted into the first frame', async () => {
    for (let rows = await rowCount(); rows < firstFrame; rows++) {
      await ledger.system({ type: 'putAccount', account: sampleAccount(`more-${rows}`) });
    }
    expect(await rowCount()).toBe(firstFrame);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await same(tab);
  });

  it('fills an empty cache and follows what comes', async () => {
    await arrive(0, 300);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await same(tab);
    await arrive(300, 330);
    await ledger.system({ type: 'removeAccount', id: account.id });
    await caughtUp(tab, ledger);
    await same(tab);
    await tab.page.close();
  });

  it('goes on after a reload where it stood, also in the middle of the filling', async () => {
    await arrive(0, 600);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await tab.page.waitForFunction(() => window.cachePage.rev() > 0);
    await tab.page.reload();
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await same(tab);
    expect(hellos(tab).map(({ cursor }) => cursor === null)).toEqual([true, false]);
    await tab.page.close();
  });

  it('rebuilds a database that was deleted under it', async () => {
    await arrive(0, 100);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await tab.page.evaluate((args) => window.cachePage.deleteDatabase(args), name);
    await arrive(100, 120);
    await expect.poll(() => hellos(tab).length).toBe(2);
    expect(hellos(tab)[1]?.cursor).toBeNull();
    await caughtUp(tab, ledger);
    await same(tab);
    await tab.page.close();
  });

  it('throws away what belongs to another ledger', async () => {
    await arrive(0, 80);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await ledger.close();
    ledger = await openLedger();
    await arrive(200, 230);
    await tab.page.evaluate(() => window.cachePage.refresh());
    await tab.page.waitForFunction(() => window.cachePage.phases().filter((phase) => phase === 'reset').length === 2);
    await caughtUp(tab, ledger);
    await same(tab);
    await tab.page.close();
  });

  it('hands the writing over to the next tab', async () => {
    await arrive(0, 60);
    const first = await desk.tab(() => ledger);
    const second = await desk.tab(() => ledger);
    await startWriter(first, name);
    await caughtUp(first, ledger);
    await startWriter(second, name);
    await arrive(60, 90);
    await caughtUp(second, ledger);
    expect(hellos(second)).toEqual([]);
    await first.page.close();
    await expect.poll(() => hellos(second).length).toBe(1);
    await arrive(90, 120);
    await caughtUp(second, ledger);
    expect(hellos(second)).toHaveLength(1);
    expect(hellos(second)[0]?.cursor?.rebuild).toBeNull();
    await same(second);
    await second.page.close();
  });

  it('deletes a cache of another version', async () => {
    await arrive(0, 60);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name, cacheVersion + 1);
    await tab.page.waitForFunction(() => window.cachePage.phases().includes('rebuilding'));
    await tab.page.reload();
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await same(tab);
    expect(hellos(tab).at(-1)?.cursor).toBeNull();
    await tab.page.close();
  });

  it('replaces a database of a foreign shape', async () => {
    await arrive(0, 40);
    const tab = await desk.tab(() => ledger);
    await tab.page.evaluate((args) => window.cachePage.occupy(args.name, args.version), {
      name,
      version: cacheVersion * 10,
    });
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await same(tab);
    await tab.page.close();
  });

  it('waits, and says so, while another connection does not give way', async () => {
    await arrive(0, 40);
    const tab = await desk.tab(() => ledger);
    const other = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await other.page.evaluate((args) => window.cachePage.hold(args), name);
    await tab.page.evaluate(() => window.cachePage.say({ type: 'damaged' }));
    await tab.page.waitForFunction(() => window.cachePage.status().phase === 'blocked');
    await other.page.evaluate(() => window.cachePage.letGo());
    await caughtUp(tab, ledger);
    await same(tab);
    await Promise.all([tab.page.close(), other.page.close()]);
  });

  it('writes nothing more once the disk is short, and goes on with a new port', async () => {
    let level: DiskLevel = 'ok';
    const brake: DiskBrake = { level: () => Promise.resolve(level), watch: () => () => undefined };
    await arrive(0, 40);
    const tab = await desk.tab(() => ledger, brake);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    const before = await cacheRows(tab, name);
    level = 'stop';
    await arrive(40, 60);
    await tab.page.waitForFunction(() => window.cachePage.status().phase === 'stopped');
    expect(await cacheRows(tab, name)).toEqual(before);
    level = 'ok';
    await tab.page.evaluate(() => window.cachePage.refresh());
    await caughtUp(tab, ledger);
    await same(tab);
    await tab.page.close();
  });

  it('comes back from files that were overwritten with noise', async () => {
    await arrive(0, 200);
    const tab = await desk.tab(() => ledger);
    await startWriter(tab, name);
    await caughtUp(tab, ledger);
    await desk.restart(async (profile) => {
      expect(await scramble(join(profile, 'Default', 'IndexedDB'))).toBeGreaterThan(0);
    });
    const again = await desk.tab(() => ledger);
    await startWriter(again, name);
    await caughtUp(again, ledger);
    await same(again);
    await again.page.close();
  }, 60_000);
});

/** Overwrites the middle of every file below a folder; answers how many. */
async function scramble(folder: string): Promise<number> {
  let files = 0;
  for (const entry of await readdir(folder, { recursive: true })) {
    const path = join(folder, entry);
    const { size } = await stat(path);
    if (!(await stat(path)).isFile() || size === 0) continue;
    const file = await open(path, 'r+');
    await file.write(randomBytes(Math.ceil(size / 2)), 0, undefined, Math.floor(size / 4));
    await file.close();
    files++;
  }
  return files;
}
