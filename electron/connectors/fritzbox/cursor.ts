import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

/** So many calls are remembered, the newest; what is seen again beyond them is known by the ledger. */
const mostKnown = 2_000;

/** How far the list is read: which one it was, the newest call before any that still goes on, and what was told. */
const FritzboxCursor = z.strictObject({
  timestamp: z.string(),
  since: z.number().int(),
  known: z.array(z.string()),
  synced: z.boolean(),
});
export type FritzboxCursor = Omit<z.infer<typeof FritzboxCursor>, 'known'> & { known: Set<string> };

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): FritzboxCursor {
  const read = FritzboxCursor.safeParse(cursor).data ?? { timestamp: '', since: 0, known: [], synced: false };
  return { ...read, known: new Set(read.known) };
}

/** As it is kept. */
export function writeCursor({ known, ...rest }: FritzboxCursor): Cursor {
  return { ...rest, known: [...known].slice(-mostKnown) };
}
