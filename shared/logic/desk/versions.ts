import type { DraftVersion } from '../../domain/draftVersion';
import type { Ms } from '../../domain/ids';
import { fold } from '../search/fold';

/** How many texts are kept of an editor, and for how long (ms). */
export const keptVersions = { most: 50, forMs: 90 * 86_400_000 } as const;

/** Texts as they stood in editors before they went. Beside the fed rows: only who asks sees them. */
export type VersionStore = {
  /** The text that stood last in an editor and is still held by what stands there now. */
  stoodIn(editor: string): string | null;
  setStood(editor: string, text: string | null): void;
  newestVersion(editor: string): DraftVersion | null;
  version(id: string): DraftVersion | null;
  /** Keeps one; lets go of what is too old or too much. */
  putVersion(editor: string, version: DraftVersion, now: Ms): void;
  /** Forgets what was written in a conversation, or by an account. */
  dropVersions(of: 'conversation' | 'account', id: string): void;
};

/** How much of each text the list of versions carries, in UTF-16 units. */
const shownLength = 1_000;

/** The versions in which all words of a query are found, as the list shows them: beginnings of plain texts. */
export function findVersions(all: Iterable<DraftVersion>, query: string, limit: number): DraftVersion[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const found: DraftVersion[] = [];
  for (const version of all) {
    if (found.length >= limit) break;
    const { name, to, subject, text } = version;
    const heap = words.length > 0 ? fold([name, ...to, subject ?? '', text.slice(0, 20_000)].join(' ')) : '';
    if (words.every((word) => heap.includes(word)))
      found.push({ ...version, text: text.slice(0, shownLength), html: null });
  }
  return found;
}
