import { createHash, randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Ms } from '@shared/domain/ids';
import { fileMode, folderMode } from './durable';

/** Files kept once by what is in them, beside the ledger. */
export type FileStore = {
  /**
   * Writes bytes under their SHA-256 (tmp, fsync, rename); known ones are not written again, only kept anew. Throws on a
   * full disk.
   */
  keep(data: Uint8Array): Promise<string>;
  /** The path of a kept file, null when it is not there. */
  path(sha256: string): string | null;
  /** The bytes of a kept file, null when it is not there. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Removes a kept file; nothing happens when it is not there. */
  remove(sha256: string): Promise<void>;
  /** Removes a file unless it was kept, or kept anew, at `since` (UTC ms) or later; answers whether it went. */
  removeKeptBefore(sha256: string, since: Ms): boolean;
  /** Whether a kept file is still what it was kept as. */
  isWhole(sha256: string): Promise<boolean>;
  /** Takes a kept file out of use without deleting it. */
  setAside(sha256: string): Promise<void>;
  /** The SHA-256 of every kept file. */
  all(): Promise<string[]>;
};

const hex = /^[0-9a-f]{64}$/;
/** Hashing more at once would be felt. */
const slice = 1 << 20;

/** Keeps files under `folder`, 256 folders so that none gets long. The folder is made with the first file. */
export function fileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const path = (sha256: string) => (hex.test(sha256) && existsSync(placeOf(sha256)) ? placeOf(sha256) : null);
  return {
    path,
    keep: async (data) => {
      const sha256 = await hashOf(data);
      const known = path(sha256);
      if (known === null) await write(placeOf(sha256), data);
      else utimesSync(known, new Date(), new Date());
      return sha256;
    },
    read: async (sha256) => {
      const found = path(sha256);
      return found === null ? null : readFile(found);
    },
    remove: async (sha256) => {
      const found = path(sha256);
      if (found !== null) await rm(found, { force: true });
    },
    // In one turn, so that nobody can keep it anew in between.
    removeKeptBefore: (sha256, since) => {
      const found = path(sha256);
      if (found === null || statSync(found).mtimeMs >= since) return false;
      rmSync(found, { force: true });
      return true;
    },
    isWhole: async (sha256) => (await hashOf(await readFile(placeOf(sha256)))) === sha256,
    setAside: async (sha256) => rename(placeOf(sha256), `${placeOf(sha256)}.damaged`),
    all: async () => {
      const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
      return names.map((name) => basename(name)).filter((name) => hex.test(name));
    },
  };
}

async function hashOf(data: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < data.length; at += slice) {
    hash.update(data.subarray(at, at + slice));
    if (at + slice < data.length) await nextTurn();
  }
  return hash.digest('hex');
}

async function write(path: string, data: Uint8Array): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true, mode: folderMode });
  if (made !== undefined) await Promise.all([dirname(made), dirname(dirname(path))].map(syncFolder));
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', fileMode);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
