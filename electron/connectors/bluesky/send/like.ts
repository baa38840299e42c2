import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { bodyOnce } from '../../web/bodyOnce';
import type { Echoes } from '../../web/echoes';
import { notSent, sendOutcome } from '../../web/sendOutcome';
import { configOf } from '../config';
import { refusalIn } from '../explain';
import { likeCollection, readPostId, readUri } from '../ids';
import { reach, type Shared } from '../reach';
import { participantOf } from '../read/people';
import { PostView } from '../read/schema';
import { rkeyOf } from './rkey';

/** All the network knows of reactions to posts. */
const heart = '❤️';

const Posts = z.looseObject({
  posts: z.array(
    PostView.extend({ viewer: z.looseObject({ like: z.string().optional().catch(undefined) }).optional() }),
  ),
});

/** Likes a post, whatever emoji was meant. Its key is made from the post, so that one is liked once. */
export async function like(
  remoteId: RemoteId,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  return change(remoteId, false, context, shared, echoes);
}

/** Takes it back, also where another program made it. One that is gone already is what was wanted. */
export async function unlike(
  remoteId: RemoteId,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  return change(remoteId, true, context, shared, echoes);
}

async function change(
  remoteId: RemoteId,
  removed: boolean,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  const uri = readPostId(remoteId);
  if (uri === null) return { kind: 'refused', error: appError('unsupported') };
  const { account, clock, signal } = context;
  const { did } = configOf(account);
  const desk = reach(context, shared);
  const ownKey = rkeyOf(`like ${uri}`);
  await context.phase('connecting');
  let post: z.infer<typeof Posts>['posts'][number] | undefined;
  try {
    const { posts } = await desk.call('app.bsky.feed.getPosts', { result: Posts, params: { uris: [uri] }, signal });
    post = posts.find((one) => one.uri === uri);
  } catch (thrown) {
    return notSent(thrown);
  }
  const there = readUri(post?.viewer?.like ?? '');
  if (!post && !removed) return { kind: 'refused', error: appError('recipient.unreachable', { context: 'post' }) };
  const about = { repo: did, collection: likeCollection };
  const how = { result: z.unknown(), family: 'write', signal, before: bodyOnce(context) } as const;
  try {
    if (removed) {
      for (const rkey of new Set([ownKey, ...(there?.did === did ? [there.rkey] : [])])) {
        await desk.call('com.atproto.repo.deleteRecord', { ...how, input: { ...about, rkey } });
      }
    } else if (!there && post) {
      const record = {
        $type: likeCollection,
        subject: { uri: post.uri, cid: post.cid },
        createdAt: new Date(clock.now()).toISOString(),
      };
      await desk.call('com.atproto.repo.putRecord', {
        ...{ ...how, input: { ...about, rkey: ownKey, record, swapRecord: null } },
      });
    }
  } catch (thrown) {
    const liked = thrown instanceof ApiError && refusalIn(thrown.body)?.error === 'InvalidSwap';
    if (!liked) return sendOutcome(thrown);
  }
  const author = participantOf({ did, handle: 'handle.invalid', displayName: account.name });
  echoes.add(account.id, [{ type: 'reaction', remoteId, author, own: true, emoji: heart, removed }]);
  return { kind: 'sent', receipt: { remoteId, at: clock.now(), delivery: null } };
}
