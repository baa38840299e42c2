import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { ApiError } from '../../web/apiError';
import { Status } from '../api/schema';
import { readPosts, versionOf } from '../posts/read';
import type { MastodonCursor } from './cursor';
import type { Reading } from './reading';

/** So many ids servers take in one question. */
const atOnce = 20;

/** What became of posts: those there are, and those that are gone. Of the others nothing is known. */
type Seen = { posts: Status[]; gone: string[] };

/**
 * Looks again at the posts told last: no list says that one was changed or taken back, and the stream tells it only of
 * some. Servers that cannot be asked for several posts (before 4.3) are not asked.
 */
export async function lookAgain(reading: Reading): Promise<ConnectorEvent[]> {
  const { known } = reading;
  const seen = await askTogether([...known.keys()].slice(-atOnce), reading);
  return seen ? eventsOf(seen, reading) : [];
}

/**
 * The same at the start, for what happened while the desk was off. A server that cannot be asked for several is asked
 * for one after the other.
 * @param recent the posts told last, and which version of each
 */
export async function lookBack(recent: MastodonCursor['recent'], reading: Reading): Promise<ConnectorEvent[]> {
  const told = new Map(recent);
  const ids = [...told.keys()];
  const all: Seen = { posts: [], gone: [] };
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const { posts, gone } = (await askTogether(some, reading)) ?? (await askEach(some, reading));
    all.posts.push(...posts.filter((post) => told.get(post.id) !== versionOf(post)));
    all.gone.push(...gone);
  }
  return eventsOf(all, reading);
}

async function eventsOf({ posts, gone }: Seen, reading: Reading): Promise<ConnectorEvent[]> {
  const { known, clock } = reading;
  for (const id of gone) known.delete(id);
  return [
    ...(await readPosts(posts, reading)),
    ...gone.map((id): ConnectorEvent => ({ type: 'remove', remoteId: RemoteId.parse(id), at: clock.now() })),
  ];
}

/** null where the server does not know the question. */
async function askTogether(ids: readonly string[], { mastodon, signal }: Reading): Promise<Seen | null> {
  if (ids.length === 0) return { posts: [], gone: [] };
  try {
    const query = { 'id[]': ids };
    const { data } = await mastodon.call('/api/v1/statuses', { answer: z.array(z.unknown()), signal, query });
    const there = new Set(data.map((one) => z.looseObject({ id: z.string() }).safeParse(one).data?.id));
    // A server that knows none of them does not know the question.
    if (there.size === 0) return null;
    const posts = data.flatMap((one) => Status.safeParse(one).data ?? []);
    return { posts, gone: ids.filter((id) => !there.has(id)) };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status !== null && [400, 404, 405, 422].includes(thrown.status))
      return null;
    throw thrown;
  }
}

async function askEach(ids: readonly string[], { mastodon, signal }: Reading): Promise<Seen> {
  const seen: Seen = { posts: [], gone: [] };
  for (const id of ids) {
    try {
      const { data } = await mastodon.call(`/api/v1/statuses/${encodeURIComponent(id)}`, {
        answer: z.unknown(),
        signal,
      });
      const post = Status.safeParse(data).data;
      if (post) seen.posts.push(post);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.status !== 404) throw thrown;
      seen.gone.push(id);
    }
  }
  return seen;
}
