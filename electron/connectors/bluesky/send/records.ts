import { z } from 'zod';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { refusalIn } from '../explain';
import { postCollection, readUri } from '../ids';
import type { Desk } from '../reach';
import { PostRecord, PostView } from '../read/schema';

const Got = z.looseObject({ uri: z.string(), cid: z.string(), value: PostRecord });

/** A post in one version, with what it says. */
export type KeptPost = { uri: string; cid: string; record: PostRecord };

/** A post of ours as our own server keeps it; null where there is none. */
export async function ownPost(
  desk: Desk,
  did: string,
  rkey: string,
  { signal }: Pick<SendContext, 'signal'>,
): Promise<KeptPost | null> {
  const params = { repo: did, collection: postCollection, rkey };
  try {
    const { uri, cid, value } = await desk.call('com.atproto.repo.getRecord', { result: Got, params, signal });
    return { uri, cid, record: value };
  } catch (thrown) {
    if (thrown instanceof ApiError && refusalIn(thrown.body)?.error === 'RecordNotFound') return null;
    throw thrown;
  }
}

/** A post by its address, whoever wrote it; null where it is gone. Ours are asked for where they lie. */
export async function postAt(
  desk: Desk,
  did: string,
  uri: string,
  context: Pick<SendContext, 'signal'>,
): Promise<KeptPost | null> {
  const at = readUri(uri);
  if (at?.did === did) return ownPost(desk, did, at.rkey, context);
  const result = z.looseObject({ posts: z.array(PostView) });
  const { posts } = await desk.call('app.bsky.feed.getPosts', { result, params: { uris: [uri] }, ...context });
  return posts.find((post) => post.uri === uri) ?? null;
}
