import { z } from 'zod';
import type { TableName } from '../domain/tables';

/**
 * Raised with every change of the cache's shape; another number means: delete the database and read the feed
 * from the start. The cache has no migrations.
 */
export const cacheVersion = 7;

/**
 * Where a cache stands. `rev`: it has every row up to this one, save those still to come in `rebuild`.
 * `rebuild`: place in the first filling, newest conversations first, and about how many rows it has left; null when
 * it is through.
 */
export const FeedCursor = z.strictObject({
  rev: z.number().int().min(0),
  rebuild: z
    .strictObject({
      table: z.string(),
      key: z.union([z.string(), z.number(), z.null()]),
      key2: z.string().nullable(),
      left: z.number().int().min(0),
    })
    .nullable(),
});
export type FeedCursor = z.infer<typeof FeedCursor>;

/** From the cache to main. */
export const FeedRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    ledgerId: z.string().nullable(),
    cacheVersion: z.number().int(),
    cursor: FeedCursor.nullable(),
  }),
  /** The frame's rows and cursor are in one committed transaction, which took this many ms. */
  z.strictObject({ type: z.literal('ack'), frame: z.number().int(), ms: z.number() }),
]);
export type FeedRequest = z.infer<typeof FeedRequest>;

/** A row as its JSON text, so that main need not parse what only the cache reads. */
export type FeedRow = { table: TableName; id: string; rev: number; json: string };
export type FeedDeletion = { table: TableName; id: string; rev: number };

/** From main to the cache. Main sends the next frame after the ack. */
export type FeedFrame =
  /** `reset`: what the cache holds is of another ledger, version or future: delete it first. */
  | { type: 'start'; ledgerId: string; reset: boolean }
  | { type: 'rows'; frame: number; rows: FeedRow[]; deletions: FeedDeletion[]; cursor: FeedCursor; left: number }
  | { type: 'caughtUp'; rev: number }
  /** Free space is too low: write nothing more until a new port comes. */
  | { type: 'stop' };
