import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { createXrpc } from '../client';
import type { BlueskyCursor } from '../cursor';
import { refusalIn } from '../explain';
import { postId, readUri } from '../ids';
import type { Places } from '../login/findServer';
import type { Desk, Shared } from '../reach';
import { PostView } from './schema';
import { serverOf } from './serverOf';
import { textOf } from './text';

/** So many posts are asked for at once. */
const atOnce = 25;

/** Of so many that are shown no more their authors are asked in one look. */
const mostAsked = 10;

const Posts = z.looseObject({ posts: z.array(z.unknown()) });

type Needs = Pick<ConnectorContext, 'account' | 'http' | 'signal' | 'clock'> & { desk: Desk };
type Looked = { events: ConnectorEvent[]; change: Pick<BlueskyCursor, 'versions'> };

/**
 * Looks again at the newest posts that were told: no notification says that one was changed or taken back. One that is
 * shown no more may only be hidden from us: it is gone where its author's own server says so.
 */
export async function lookAgain(
  needs: Needs,
  { versions }: Pick<BlueskyCursor, 'versions'>,
  shared: Shared,
  places: Places,
): Promise<Looked> {
  const { desk, signal, clock } = needs;
  const found = new Map<string, PostView>();
  const uris = versions.map(([uri]) => uri);
  for (let at = 0; at < uris.length; at += atOnce) {
    const params = { uris: uris.slice(at, at + atOnce) };
    const { posts } = await desk.call('app.bsky.feed.getPosts', { result: Posts, params, signal });
    for (const one of posts) {
      const post = PostView.safeParse(one).data;
      if (post) found.set(post.uri, post);
    }
  }
  const events: ConnectorEvent[] = [];
  const gone = new Set<string>();
  const hidden = uris.filter((uri) => !found.has(uri)).slice(-mostAsked);
  for (const uri of hidden) if (await isGone(uri, needs, shared, places)) gone.add(uri);
  for (const uri of gone) events.push({ type: 'remove', remoteId: postId(uri), at: clock.now() });
  for (const [uri, cid] of versions) {
    const post = found.get(uri);
    if (!post || post.cid === cid) continue;
    const text = textOf(post.record, post.labels);
    events.push({ type: 'edit', remoteId: postId(uri), text, html: null, at: clock.now() });
  }
  const left = versions.filter(([uri]) => !gone.has(uri));
  return {
    events,
    change: { versions: left.map(([uri, cid]): [string, string] => [uri, found.get(uri)?.cid ?? cid]) },
  };
}

/** Whether the server of a post's author no longer has it. Where it does not say, it is asked again another time. */
async function isGone(uri: string, needs: Needs, shared: Shared, places: Places): Promise<boolean> {
  const { account, http, signal, clock } = needs;
  const at = readUri(uri);
  if (!at) return false;
  try {
    const server = await serverOf(at.did, needs, shared, places);
    if (server === null) return false;
    const params = { repo: at.did, collection: at.collection, rkey: at.rkey };
    const xrpc = createXrpc({ account, http, clock, buckets: shared.buckets }, server);
    await xrpc.call('com.atproto.repo.getRecord', { result: z.unknown(), params, signal });
    return false;
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return refusalIn(thrown.body)?.error === 'RecordNotFound';
  }
}
