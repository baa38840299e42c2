import type { MessageUpsert } from '@shared/channels/events';
import type { RemoteId } from '@shared/domain/ids';
import { contextId, postId, type PostThread, readUri } from '../ids';
import { type Placed, postEvent } from './post';
import type { Notice, PostRecord, ThreadView } from './schema';

/** So many posts before one are shown with it. */
export const mostParents = 20;

/** The conversation a post that concerns us belongs to: its thread's root, and who wrote it. */
function conversationOf({ uri, author, record }: Pick<Notice, 'uri' | 'author' | 'record'>): PostThread {
  return { root: record.reply?.root.uri ?? uri, with: author.did };
}

/**
 * A post that concerns us, with those it answers before it, the oldest first. Their posts and our answers to them are
 * the conversation; what others wrote between is shown for what it says, under an id of this conversation's own, as
 * other conversations of the thread show it too.
 * @param view the thread above it; null where nobody shows it
 */
export function threadEvents(
  notice: Notice,
  view: ThreadView | null,
  ourDid: string,
  isNews: boolean,
): MessageUpsert[] {
  const thread = conversationOf(notice);
  const { author: customer, indexedAt, isRead } = notice;
  const parents: ThreadView['post'][] = [];
  for (let at = view?.parent; at && parents.length < mostParents; at = at.parent) parents.unshift(at.post);
  const idOf = ({ uri, author, record }: ThreadView['post']): RemoteId => {
    const to = record.reply?.parent.uri;
    const theirs = author.did === customer.did || (author.did === ourDid && to && readUri(to)?.did === customer.did);
    return theirs ? postId(uri) : contextId(uri, thread);
  };
  const ids = new Map(parents.map((post) => [post.uri, idOf(post)]));
  const answered = ({ reply }: PostRecord): Partial<Placed> => {
    const answers = reply && ids.get(reply.parent.uri);
    return answers ? { answers } : {};
  };
  return [
    ...parents.map((post) => {
      const ours = post.author.did === ourDid;
      const placed = { thread, customer, ours, remoteId: idOf(post), history: true, read: true };
      return postEvent(post, { ...placed, ...answered(post.record) });
    }),
    postEvent(
      { ...notice, indexedAt },
      { thread, customer, ours: false, read: !isNews && isRead, ...answered(notice.record) },
    ),
  ];
}
