import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';
import { XId } from './config';
import { Meter } from './cost/meter';

/** So many ids are remembered as told. */
const mostTold = 300;

/**
 * How far one list is read. `since`: all up to this id is in; `walk`: where a walk down its pages stands, and the newest
 * id it met.
 */
export const Place = z.object({
  since: XId.nullable(),
  walk: z.object({ page: z.string().max(2_000), newest: XId }).nullable(),
});
export type Place = z.infer<typeof Place>;

/** How far all is read, what was told already, and what it cost. */
const XCursor = z.object({
  mentions: Place,
  own: Place,
  messages: Place,
  told: z.array(z.string().max(60)),
  synced: z.boolean(),
  meter: Meter.nullable().catch(null),
});
export type XCursor = z.infer<typeof XCursor>;

const beginning: Place = { since: null, walk: null };

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): XCursor {
  const none = { mentions: beginning, own: beginning, messages: beginning, told: [], synced: false, meter: null };
  return XCursor.safeParse(cursor).data ?? none;
}

/** What was told with these too. */
export const toldWith = (told: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...told, ...more])].slice(-mostTold);
