import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

/** So many entries are remembered, the newest; what is seen again beyond them is known by the ledger. */
const mostKnown = 1_000;

/** How far the history is read: the newest entry of the last whole look (UTC ms), and what was last told of which. */
const SipgateCursor = z.strictObject({
  newest: z.number().int().nullable(),
  known: z.array(z.tuple([z.string(), z.string(), z.number()])),
  synced: z.boolean(),
});
export type SipgateCursor = {
  newest: number | null;
  known: Map<string, { told: string; at: number }>;
  synced: boolean;
};

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): SipgateCursor {
  const { known, ...rest } = SipgateCursor.safeParse(cursor).data ?? { newest: null, known: [], synced: false };
  return { ...rest, known: new Map(known.map(([id, told, at]) => [id, { told, at }])) };
}

/** As it is kept. */
export function writeCursor({ known, ...rest }: SipgateCursor): Cursor {
  const all = [...known].map(([id, { told, at }]): [string, string, number] => [id, told, at]);
  return { ...rest, known: all.sort(([, , a], [, , b]) => a - b).slice(-mostKnown) };
}
