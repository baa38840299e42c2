import { describeDatabase } from '@/cache/database';
import { startFeedHost } from '@/cache/feedHost';
import { openSignals, type CacheSignal } from '@/cache/signals';
import type { CacheStatus } from '@/cache/status';
import { openFeed } from './feedDoor';

/** What the page gives the tests. */
type CachePage = {
  /** Starts the writer of the cache `name`. */
  start(name: string, version: number): void;
  /** Gives the writer a new port unasked. */
  refresh(): void;
  /** Everything the cache holds, by table. */
  dump(name: string, version: number): Promise<Record<string, unknown[]>>;
  /** Deletes the database as a browser that cleans up would. */
  deleteDatabase(name: string): Promise<void>;
  /** Makes a database of another shape under that name, and leaves it closed. */
  occupy(name: string, version: number): Promise<void>;
  /** Opens a connection that does not give way, until `letGo`. */
  hold(name: string): Promise<void>;
  letGo(): void;
  rev(): number;
  status(): CacheStatus;
  phases(): string[];
  say(signal: CacheSignal): void;
};

declare global {
  interface Window {
    cachePage: CachePage;
  }
}

let host: ReturnType<typeof startFeedHost> | null = null;
let signals: BroadcastChannel | null = null;
let held: IDBDatabase | null = null;
let rev = 0;
let status: CacheStatus = { phase: 'opening', left: 0 };
const phases: string[] = [];

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}

window.cachePage = {
  start: (name, version) => {
    signals = openSignals(name);
    signals.onmessage = ({ data }: MessageEvent<CacheSignal>) => {
      if (data.type === 'changed') rev = Math.max(rev, data.rev);
      if (data.type === 'reset') rev = 0;
      if (data.type === 'status') status = data.status;
      phases.push(data.type === 'status' ? data.status.phase : data.type);
    };
    host = startFeedHost({
      name,
      openFeed,
      clear: async (onlyBroken) => !onlyBroken && (await fetch('/clear')).ok,
      version,
    });
  },
  refresh: () => host?.refresh(),
  dump: async (name, version) => {
    const db = describeDatabase(name, version, true);
    const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
    db.close();
    return Object.fromEntries(tables);
  },
  deleteDatabase: async (name) => {
    await done(indexedDB.deleteDatabase(name));
  },
  occupy: async (name, version) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => request.result.createObjectStore('something else');
    (await done(request)).close();
  },
  hold: async (name) => {
    held = await done(indexedDB.open(name));
  },
  letGo: () => held?.close(),
  rev: () => rev,
  status: () => status,
  phases: () => phases,
  say: (signal) => signals?.postMessage(signal),
};
