import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Conversation } from '@shared/domain/conversation';
import { orderedOf } from '@/cache/list/order';
import type { Ledger } from '../../../electron/ledger/store';
import { cacheVersion } from '@shared/ipc/feed';
import type { DiskBrake } from '../../../electron/ledger/feed/diskBrake';
import { endlessDisk } from '../ledger/feedClient';
import { drain } from '../ledger/modelCache';
import { bundlePage } from './bundlePage';
import type {} from './cachePage';
import { linkFeeds, type FeedLinks } from './feedLinks';
import { launchChromium } from './launch';
import { servePage, type PageServer } from './servePage';

/** A page with a running cache writer, and what went through its feed. */
export type Tab = { page: Page; links: FeedLinks };

/** What a page may call by name, beside the feed. */
type Given = Record<string, (namespace: string, method: string, request: unknown) => unknown>;

/** A real browser whose pages keep caches of ledgers that run here. */
export class CacheDesk {
  private constructor(
    private readonly folder: string,
    private readonly server: PageServer,
    private readonly profile: string,
    private context: BrowserContext,
  ) {}

  /** Starts the browser. `script`: the one its pages run, from the project's root. */
  static async open(script: string): Promise<CacheDesk> {
    const folder = await bundlePage(script);
    const server = await servePage(folder);
    const profile = await mkdtemp(join(tmpdir(), 'tresen-chromium-'));
    return new CacheDesk(folder, server, profile, await launchChromium(profile));
  }

  /** Opens a tab whose feeds come from the ledger that `ledger` answers at that moment. */
  async tab(ledger: () => Ledger, brake: DiskBrake = endlessDisk, given: Given = {}): Promise<Tab> {
    const page = await this.context.newPage();
    for (const [name, answer] of Object.entries(given)) await page.exposeFunction(name, answer);
    const links = await linkFeeds(page, ledger, brake);
    await page.goto(this.server.url);
    return { page, links };
  }

  /** Closes the browser, lets `act` have its data folder, and starts it again. */
  async restart(act: (profile: string) => Promise<void> = async () => undefined): Promise<void> {
    await this.context.close();
    await act(this.profile);
    this.context = await launchChromium(this.profile);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
    await rm(this.profile, { recursive: true, force: true });
  }
}

/** The page that runs the writer alone. */
export const writerPage = 'tests/support/chromium/cachePage.ts';

/** Starts the writer in a tab. */
export async function startWriter({ page }: Tab, name: string, version = cacheVersion): Promise<void> {
  await page.evaluate((args) => window.cachePage.start(args.name, args.version), { name, version });
}

/** Waits until the cache a tab sees has everything the ledger has now. */
export async function caughtUp({ page }: Tab, ledger: Ledger): Promise<void> {
  const rev = await ledger.rev();
  await page.waitForFunction(
    (wanted) => window.cachePage.status().phase === 'live' && window.cachePage.rev() >= wanted,
    rev,
  );
}

/** What the cache holds: rows by table and id, without its own notes. */
export async function cacheRows({ page }: Tab, name: string, version = cacheVersion): Promise<Rows> {
  const dump = await page.evaluate((args) => window.cachePage.dump(args.name, args.version), { name, version });
  const tables = Object.entries(dump).filter(([table, rows]) => table !== 'meta' && rows.length > 0);
  return new Map(tables.map(([table, rows]) => [table, byId(rows as { id: string }[])]));
}

/** What it has to hold: the ledger's rows, conversations with what the cache sorts them by. */
export async function ledgerRows(ledger: Ledger): Promise<Rows> {
  const { rows } = await drain(ledger);
  for (const [id, row] of rows.get('conversation') ?? [])
    rows.get('conversation')?.set(id, { ...(row as Conversation), ...orderedOf(row as Conversation) });
  return rows;
}

type Rows = Map<string, Map<string, unknown>>;

function byId(rows: { id: string }[]): Map<string, unknown> {
  return new Map(rows.map((row) => [row.id, row]));
}
