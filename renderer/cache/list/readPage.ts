import { Dexie } from 'dexie';
import type { Conversation } from '@shared/domain/conversation';
import type { CacheDb } from '../database';
import type { Place } from './place';
import type { Segment } from './segments';

/** Where a page starts and which way it goes; `from` null is the very end of that way. The start is not in it. */
export type PageRequest = { from: Place | null; way: 'down' | 'up'; limit: number };

/**
 * Reads a page of a view by key, at the same cost at any depth. Rows come in the order shown; fewer than `limit`
 * means that there is nothing further that way.
 */
export async function readPage(db: CacheDb, segments: readonly Segment[], page: PageRequest): Promise<Conversation[]> {
  const { from, way, limit } = page;
  const order = segments.map((segment, number) => ({ segment, number }));
  if (way === 'up') order.reverse();
  const rows: Conversation[] = [];
  for (const { segment, number } of order) {
    const passed = from !== null && (way === 'down' ? number < from.segment : number > from.segment);
    if (passed || rows.length >= limit) continue;
    const start = from !== null && number === from.segment ? from : null;
    rows.push(...(await readStretch(db, segment, start, way, limit - rows.length)));
  }
  return way === 'down' ? rows : rows.reverse();
}

function readStretch(db: CacheDb, { index, prefix }: Segment, start: Place | null, way: 'down' | 'up', limit: number) {
  const place = start ? [start.at, start.id] : null;
  // Times are never below 0; 0 means "never" and is in no stretch by time.
  const bottom = [...prefix, ...(way === 'up' && place ? place : [prefix.length > 0 ? Dexie.minKey : 1])];
  const top = [...prefix, ...(way === 'down' && place ? place : [Dexie.maxKey])];
  const stretch = db.conversation.where(index).between(bottom, top, false, false);
  return (way === 'down' ? stretch.reverse() : stretch).limit(limit).toArray();
}
