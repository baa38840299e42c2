import { existsSync, lstatSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

/**
 * Takes away what lies in the place of a folder of the cache and is none: Chromium neither makes its folder there nor
 * clears the place. To be called before the window's session is used.
 * @returns whether there was such a thing
 */
export function makeWayForCache(profile: string): boolean {
  return [dirname(place), place].map((each) => removeUnlessFolder(join(profile, each))).includes(true);
}

/** A link to a folder counts as one; of a link that leads nowhere only the link goes. */
function removeUnlessFolder(path: string): boolean {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false }) || statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return false;
    rmSync(path);
    return true;
  } catch {
    // Where even that is refused the desk says that its cache cannot be opened.
    return false;
  }
}
