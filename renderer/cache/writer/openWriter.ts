import { describeDatabase, nativeVersion, storeNames, type CacheDb } from '../database';
import { readMeta, type Meta } from '../meta';
import { deleteDatabase, versionOnDisk } from './deleteDatabase';

/** What opening needs from outside; `pause` in ms. */
export type OpenEnv = {
  name: string;
  cacheVersion: number;
  blocked(): void;
  /**
   * Lets main throw the cache's folder away: what IndexedDB can no longer open it can no longer delete either.
   * `onlyBroken`: only where the files prove that no try will ever open it. Answers whether it went.
   */
  clear(onlyBroken: boolean): Promise<boolean>;
  pause(ms: number): Promise<void>;
};
export type OpenedCache = { db: CacheDb; meta: Meta | null };

/** Waits before another try: a database is often busy for a moment after a crash. */
const pauses = [500, 2000, 5000];

/**
 * Opens the cache for writing. Another version is deleted at once; what cannot be opened is cleared at once where its
 * files prove that it never will be, else tried again by plan, then deleted, then its folder is cleared. Rejects when not even an empty database can be made.
 */
export async function openWriter(env: OpenEnv): Promise<OpenedCache> {
  for (const pause of pauses) {
    const opened = await openOnce(env).catch(() => null);
    if (opened) return opened;
    // Nothing comes of waiting for what is provably gone.
    if (await env.clear(true)) continue;
    await env.pause(pause);
  }
  return openOnce(env)
    .catch(async () => {
      await deleteDatabase(env.name, env.blocked);
      return openOnce(env);
    })
    .catch(async () => {
      await env.clear(false);
      return openOnce(env);
    });
}

async function openOnce(env: OpenEnv): Promise<OpenedCache> {
  const onDisk = await versionOnDisk(env.name);
  if (onDisk !== null && onDisk !== nativeVersion(env.cacheVersion)) await deleteDatabase(env.name, env.blocked);
  const db = describeDatabase(env.name, env.cacheVersion, false);
  try {
    await db.open();
    const names = db.backendDB().objectStoreNames;
    if (!storeNames.every((name) => names.contains(name))) throw new Error('tables are missing');
    const meta = await readMeta(db);
    // Rows without a standing belong to nobody; a reader that came first has made empty tables.
    if (meta === null) await Promise.all(db.tables.map((table) => table.clear()));
    if (meta === null || meta.cacheVersion === env.cacheVersion) return { db, meta };
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  await deleteDatabase(env.name, env.blocked);
  return openOnce(env);
}
