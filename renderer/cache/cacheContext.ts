import type { Activity } from './activity';
import type { Aliases } from './aliases';
import type { ChangeHub } from './changeHub';
import type { Overlay } from './overlay';
import type { Reader } from './reader';
import type { RowMemory } from './search/rowMemory';
import type { Readable } from './readable';
import type { CacheStatus } from './status';

/** What live reads stand on. */
export type CacheContext = {
  reader: Reader;
  hub: ChangeHub;
  overlay: Overlay;
  aliases: Aliases;
  activity: Activity;
  status: Readable<CacheStatus>;
  /** Rows that a search found. */
  found: RowMemory;
  /** The row that must not move under the person's eyes: the focused one. */
  anchor(): string | null;
};
