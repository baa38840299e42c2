import type { ConnectorEvent } from '@shared/channels/events';
import { configOf } from '../config';
import type { PostThread } from '../ids';
import { worstOwn } from './charges';
import { filesOf } from './files';
import type { PostList } from './list';
import { personIn } from './mentions';
import type { Needs } from './needs';
import { postEvent } from './post';
import type { XPage, XPost } from './schema';

/** What we wrote, on this desk or elsewhere. Asked for as little as can be: who wrote it is known. */
export function ownPosts(account: Needs['account']): PostList {
  return {
    name: 'own',
    path: `users/${configOf(account).userId}/tweets`,
    family: 'own',
    expansions: ['attachments.media_keys'],
    worst: worstOwn,
    extra: { exclude: 'retweets' },
    tell: tellOwn,
  };
}

/** The person an answer is for: whom it names first. null: it answers nobody else. */
function addressedBy(post: XPost, us: string): string | null {
  if (post.conversation_id === post.id) return null;
  return post.entities?.mentions.find(({ id }) => id !== undefined && id !== us)?.id ?? null;
}

/** Answers of ours; what we post to everybody is no conversation. */
export async function tellOwn(posts: readonly XPost[], page: XPage, needs: Needs): Promise<ConnectorEvent[]> {
  const events: ConnectorEvent[] = [];
  for (const post of posts) {
    const who = addressedBy(post, needs.us.id);
    if (who === null) continue;
    const thread: PostThread = { root: post.conversation_id, with: who };
    const files = await filesOf(post.attachments?.media_keys ?? [], page.includes.media, needs.desk, needs.signal);
    const customer = personIn(who, [post], page);
    events.push(postEvent(post, { thread, customer, author: needs.us, ours: true, files, answers: null }));
  }
  return events;
}
