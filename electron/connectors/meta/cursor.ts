import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

/** So many talks and comments are remembered, the newest; what is seen again beyond them is known by the ledger. */
const mostTalks = 1_000;
const mostComments = 2_000;

/** Of a talk: when its newest told message was written (UTC ms), and the ids of those written then. */
type TalkKnown = { at: number; ids: string[] };
/** Of a comment: below which post, when, what was last told of it, and whether it is ours. */
type CommentKnown = { post: string; at: number; told: string };

const MetaCursor = z.strictObject({
  /** The newest `updated_time` of the last whole look; null before the first. */
  talks: z.number().int().nullable(),
  known: z.array(z.tuple([z.string(), z.number(), z.array(z.string())])),
  comments: z.array(z.tuple([z.string(), z.string(), z.number(), z.string()])),
  counts: z.array(z.tuple([z.string(), z.number()])),
  synced: z.boolean(),
  /** When the token was last refreshed, or tried to be (UTC ms). */
  tokenAt: z.number().int(),
});

/** How far an account is read. */
export type Place = {
  talks: number | null;
  known: Map<string, TalkKnown>;
  comments: Map<string, CommentKnown>;
  counts: Map<string, number>;
  synced: boolean;
  tokenAt: number;
};

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): Place {
  const read = MetaCursor.safeParse(cursor).data;
  return {
    talks: read?.talks ?? null,
    known: new Map(read?.known.map(([id, at, ids]) => [id, { at, ids }])),
    comments: new Map(read?.comments.map(([id, post, at, told]) => [id, { post, at, told }])),
    counts: new Map(read?.counts),
    synced: read?.synced ?? false,
    tokenAt: read?.tokenAt ?? 0,
  };
}

/** As it is kept. */
export function writeCursor(place: Place): Cursor {
  const newest = <T extends { at: number }>(all: Map<string, T>, most: number): [string, T][] =>
    [...all].sort(([, a], [, b]) => b.at - a.at).slice(0, most);
  return {
    talks: place.talks,
    known: newest(place.known, mostTalks).map(([id, { at, ids }]) => [id, at, ids]),
    comments: newest(place.comments, mostComments).map(([id, { post, at, told }]) => [id, post, at, told]),
    counts: [...place.counts].slice(-200),
    synced: place.synced,
    tokenAt: place.tokenAt,
  };
}
