import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium keeps the window's cache in the data folder: LevelDB under the page's origin. */
const place = 'IndexedDB/app_desk_0.indexeddb.leveldb';
/** Stands at the beginning of every manifest: in what order the database's keys lie. */
const order = 'idb_cmp1';

/**
 * Whether the files of the cache prove that no further try can open it: its table of contents is gone or nonsense. What
 * cannot be read at all proves nothing: it may be locked for a moment.
 */
export function isBeyondRepair(profile: string): boolean {
  const folder = join(profile, place);
  if (!existsSync(folder)) return false;
  try {
    const name = readFileSync(join(folder, 'CURRENT'), 'latin1').trim();
    return !/^MANIFEST-\d+$/u.test(name) || !readFileSync(join(folder, name), 'latin1').slice(0, 200).includes(order);
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }
}
