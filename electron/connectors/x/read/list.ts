import type { ConnectorEvent } from '@shared/channels/events';
import { ApiError } from '../../web/apiError';
import type { Family } from '../client';
import { type Place, toldWith, type XCursor } from '../cursor';
import { idAt, isAfter, timeOf } from '../ids';
import { chargesOf } from './charges';
import { count, type Needs, reachMs, sizeWithin } from './needs';
import { XPage, type XPost, XPost as Post } from './schema';
import { rawOf } from './raw';

/** What a page brought: the events, the cursor with them, and whether more pages wait. */
export type Looked = { events: ConnectorEvent[]; change: Partial<XCursor>; more: boolean };

/** One of the account's own lists of posts. `worst`: what one of its posts may cost at most. */
export type PostList = {
  name: 'mentions' | 'own';
  path: string;
  family: Family;
  expansions: readonly string[];
  worst: number;
  extra?: Record<string, string>;
  /** What posts say, the oldest first. */
  tell(posts: readonly XPost[], page: XPage, needs: Needs): Promise<ConnectorEvent[]>;
};

/** What every post is asked for; who wrote it and what it points to come by expansions (description 2.167). */
const postFields = [
  ...['attachments', 'conversation_id', 'created_at', 'display_text_range', 'entities', 'lang', 'note_post'],
];
const mediaFields = ['alt_text', 'duration_ms', 'height', 'media_key', 'type', 'url', 'variants', 'width'];

/** What asking for posts takes. */
export const postQuery = { 'post.fields': postFields, 'media.fields': mediaFields } as const;

/** X's ids are made on many machines: what comes late by this much (ms) is not missed, and costs nothing more. */
const overlapMs = 120_000;
const pageSize = 50;
const smallestPage = 5;

/** Reads one page of a list, newest first; the walk ends where everything is known. */
export async function lookAtList(list: PostList, needs: Needs, cursor: XCursor): Promise<Looked> {
  const { signal, clock, log } = needs;
  const place = cursor[list.name];
  const from = place.since === null ? idAt(clock.now() - reachMs) : idAt(timeOf(place.since) - overlapMs);
  const page = await readPage(list, needs, place, from);
  if (page === 'lost') return { events: [], change: { [list.name]: { ...place, walk: null } }, more: true };
  count(needs, chargesOf(page, { kind: 'post', owned: true }));
  const told = new Set(cursor.told);
  const fresh: XPost[] = [];
  const unread: ConnectorEvent[] = [];
  let newest = place.walk?.newest ?? place.since ?? from;
  for (const one of page.data) {
    const read = Post.safeParse(one);
    if (!read.success) {
      log.warn('protocol.drift', { what: list.name });
      unread.push(rawOf(list.name === 'own' ? 'own' : 'mention', one, clock.now()));
      continue;
    }
    if (isAfter(read.data.id, newest)) newest = read.data.id;
    if (!told.has(read.data.id)) fresh.push(read.data);
  }
  const events = await list.tell(fresh.reverse(), page, needs);
  if (signal.aborted) return { events: [], change: {}, more: true };
  const next = page.meta?.next_token;
  const walk = next === undefined || page.data.length === 0 ? null : { page: next, newest };
  return {
    events: [...unread, ...events],
    change: {
      told: toldWith(
        cursor.told,
        fresh.map(({ id }) => id),
      ),
      [list.name]: walk ? { ...place, walk } : { since: newest, walk: null },
    },
    more: walk !== null,
  };
}

/** `lost`: the page the walk stood at is no more, it begins anew. */
async function readPage(list: PostList, needs: Needs, { walk }: Place, from: string): Promise<XPage | 'lost'> {
  const { desk, signal } = needs;
  const { path, family, expansions, extra = {} } = list;
  try {
    return await desk.call({
      path,
      family,
      answer: XPage,
      signal,
      query: {
        ...{ max_results: sizeWithin(needs, list.worst, smallestPage, pageSize), since_id: from, expansions, ...extra },
        ...{ ...postQuery, pagination_token: walk?.page },
      },
    });
  } catch (thrown) {
    if (walk && thrown instanceof ApiError && thrown.status === 400) return 'lost';
    throw thrown;
  }
}
