import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

/** So many messages are remembered a side, the newest; what is seen again beyond them is known by the ledger. */
const mostKnown = 1_000;

/**
 * How far one side, what came or what went, is read. `newest`: the newest message of the last whole look, UTC ms;
 * `look`: where one that was cut short goes on, until when it reads back, and the newest it has met; `known`: messages
 * by number, with what was last told of them and when they were.
 */
const Side = z.strictObject({
  newest: z.number().int().nullable(),
  look: z.strictObject({ next: z.string().max(2000), until: z.number(), newest: z.number().int() }).nullable(),
  known: z.array(z.tuple([z.string(), z.string(), z.number()])),
});
export type Side = Omit<z.infer<typeof Side>, 'known'> & { known: Map<string, Known> };

/** What was last told of a message, and when it was (UTC ms). */
type Known = { told: string; at: number };

const TwilioCursor = z.strictObject({ in: Side, out: Side, synced: z.boolean() });
export type TwilioCursor = { in: Side; out: Side; synced: boolean };

const begin = { newest: null, look: null, known: [] };

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): TwilioCursor {
  const read = TwilioCursor.safeParse(cursor).data ?? { in: begin, out: begin, synced: false };
  const side = ({ known, ...rest }: z.infer<typeof Side>): Side => ({
    ...rest,
    known: new Map(known.map(([id, told, at]) => [id, { told, at }])),
  });
  return { in: side(read.in), out: side(read.out), synced: read.synced };
}

/** As it is kept. */
export function writeCursor(cursor: TwilioCursor): Cursor {
  const side = ({ known, ...rest }: Side) => ({ ...rest, known: newestOf(known) });
  return { in: side(cursor.in), out: side(cursor.out), synced: cursor.synced };
}

function newestOf(known: Side['known']): [string, string, number][] {
  const all = [...known].map(([id, { told, at }]): [string, string, number] => [id, told, at]);
  return all.sort(([, , a], [, , b]) => a - b).slice(-mostKnown);
}
