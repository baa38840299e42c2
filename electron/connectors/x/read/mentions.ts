import type { ConnectorEvent, Participant } from '@shared/channels/events';
import type { RemoteId } from '@shared/domain/ids';
import { configOf } from '../config';
import { aboveId, postId, type PostThread } from '../ids';
import { filesOf } from './files';
import { type PostList } from './list';
import type { Needs } from './needs';
import { participantOf, unknownPerson } from './people';
import { firstOf, postEvent } from './post';
import type { XPage, XPost } from './schema';
import { worstMention } from './charges';

/** What mentions the account, with the posts it answers or quotes: each of them is charged, so nothing further is asked. */
export function mentionsOf(account: Needs['account']): PostList {
  return {
    name: 'mentions',
    path: `users/${configOf(account).userId}/mentions`,
    family: 'mentions',
    expansions: ['author_id', 'referenced_posts', 'attachments.media_keys'],
    worst: worstMention,
    tell: tellMentions,
  };
}

/** Posts that mention us, each after those it points to. */
export async function tellMentions(posts: readonly XPost[], page: XPage, needs: Needs): Promise<ConnectorEvent[]> {
  const events: ConnectorEvent[] = [];
  for (const post of posts) {
    const { author_id: author } = post;
    if (author === needs.us.id) continue;
    const customer = personIn(author ?? '', [post], page);
    if (customer.id === '') continue;
    const thread: PostThread = { root: post.conversation_id, with: customer.id };
    const above = aboveOf(post, page);
    const ids = new Map(above.map((one) => [one.id, idAbove(one, thread, needs.us.id)]));
    for (const one of above) {
      const ours = one.author_id === needs.us.id;
      const writer = ours ? needs.us : personIn(one.author_id ?? '', [one, post], page);
      events.push(
        postEvent(one, {
          ...{ thread, customer, ours, files: [], answers: null, above: true },
          author: writer.id === '' ? customer : writer,
          remoteId: idAbove(one, thread, needs.us.id),
        }),
      );
    }
    const answered = post.referenced_posts?.find(({ type }) => type === 'replied_to')?.id;
    const answers: RemoteId | null = answered === undefined ? null : (ids.get(answered) ?? postId(answered));
    const files = await filesOf(post.attachments?.media_keys ?? [], page.includes.media, needs.desk, needs.signal);
    events.push(postEvent(post, { thread, customer, author: customer, ours: false, files, answers }));
  }
  return events;
}

/** The posts one points to, as far as they came along; the oldest first. */
function aboveOf({ referenced_posts: references = [] }: XPost, { includes }: XPage): XPost[] {
  const ids = references.filter(({ type }) => type !== 'retweeted').map(({ id }) => id);
  const found = includes.posts.filter(({ id }) => ids.includes(id));
  return found.sort((a, b) => a.created_at - b.created_at);
}

/**
 * Posts of the two are the conversation; what others wrote is shown under an id of this conversation's own, as others
 * show it too. Whom a post of ours was for stands first among those it names.
 */
function idAbove(post: XPost, thread: PostThread, us: string): RemoteId {
  const first = post.entities?.mentions.find(({ id }) => id !== us)?.id;
  const theirs = post.author_id === thread.with || (post.author_id === us && first === thread.with);
  return theirs ? postId(firstOf(post)) : aboveId(firstOf(post), thread);
}

/** Somebody by id: as they came along, else by the handle a post names them with. */
export function personIn(id: string, posts: readonly XPost[], { includes }: XPage): Participant {
  const user = includes.users.find((one) => one.id === id);
  if (user) return participantOf(user, posts[0]?.author_id === id ? posts[0].lang : undefined);
  const named = posts.flatMap(({ entities }) => entities?.mentions ?? []).find((one) => one.id === id);
  return named ? participantOf({ id, username: named.username }) : unknownPerson(id);
}
