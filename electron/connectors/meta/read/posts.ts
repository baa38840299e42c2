import { createHash } from 'node:crypto';
import type { ConnectorEvent, MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId } from '@shared/domain/ids';
import type { Place } from '../cursor';
import { isUs, participant, threadOf, type Us } from '../people';
import type { Author, CommentRow, PostRow } from './post';
import { readOrRaw } from './drift';
import { z } from 'zod';

/** How far back (ms) what is public is told; older posts and comments are nobody's matter any more. */
const publicMs = 30 * 24 * 3_600_000;

/**
 * What is new, changed, hidden or gone of posts and their comments. `place` remembers what was told.
 * @param whole the look saw everything young enough: what is missing from a post that was seen whole was deleted
 */
export function publicNews(posts: readonly PostRow[], place: Place, us: Us, whole: boolean): ConnectorEvent[] {
  const events: ConnectorEvent[] = [];
  for (const post of [...posts].reverse()) {
    for (const raw of post.unread) readOrRaw(z.never(), raw, post.id, us.now, events);
    if (post.by && us.now - post.at <= publicMs)
      tellOnce(place, post.id, post.id, post.at, post.text, events, () => visit(us, post));
    const authors = new Map(post.comments.map((one) => [one.id, one.from]));
    for (const comment of [...post.comments].sort((a, b) => a.at - b.at)) {
      if (us.now - comment.at > publicMs) continue;
      // A thread of ours alone is nobody's question.
      const starter = post.by ?? customerOf(us, post, comment, authors);
      if (!starter) continue;
      const told = `${comment.hidden ? 'h' : ''}${comment.text}`;
      tellOnce(place, comment.id, post.id, comment.at, told, events, () =>
        commentEvents(us, post, comment, starter, place),
      );
    }
    if (whole && post.whole) events.push(...removals(post, place, us));
  }
  return events;
}

function tellOnce(
  place: Place,
  id: string,
  post: string,
  at: number,
  what: string,
  events: ConnectorEvent[],
  make: () => MessageUpsert[],
): void {
  const told = createHash('sha256').update(what).digest('base64url').slice(0, 8);
  if (place.comments.get(id)?.told === told) return;
  const news = make();
  place.comments.set(id, { post, at, told });
  events.push(...news);
}

/** Whom a thread is with: who began it, or, where that was us, who answered first. */
function customerOf(us: Us, post: PostRow, { top }: CommentRow, authors: ReadonlyMap<string, Author>): Author | null {
  const first = authors.get(top);
  if (first && !isUs(us, first)) return first;
  return (
    post.comments.filter((one) => one.top === top && !isUs(us, one.from)).sort((a, b) => a.at - b.at)[0]?.from ?? null
  );
}

/** A post of somebody else's: on our page, about us, or a judgement. */
function visit(us: Us, post: PostRow): MessageUpsert[] {
  const by = participant(us, post.by as Author);
  const profile = post.kind === 'visit' ? 'post' : 'mention';
  return [
    {
      ...frame(us, threadOf(post.id), by, post.at, profile),
      ...{ remoteId: RemoteId.parse(post.id), direction: 'in', author: by, text: post.text },
      // Nobody waits for an answer where none can be given.
      automatic: profile === 'mention',
      ...(post.url !== null && { webUrl: post.url }),
    },
  ];
}

function commentEvents(us: Us, post: PostRow, comment: CommentRow, starter: Author, place: Place): MessageUpsert[] {
  const own = isUs(us, comment.from);
  const customer = participant(us, starter);
  const thread = threadOf(post.by ? post.id : comment.top);
  const event: MessageUpsert = {
    ...frame(us, thread, customer, comment.at, post.kind === 'mention' ? 'mention' : 'post'),
    remoteId: RemoteId.parse(comment.id),
    direction: own ? 'out' : 'in',
    automatic: post.kind === 'mention',
    author: participant(us, comment.from),
    text: comment.text,
    replyTo: comment.top === comment.id ? null : RemoteId.parse(comment.top),
    read: own,
    delivery: own ? 'accepted' : null,
    hidden: comment.hidden,
    ...(comment.url !== null && { webUrl: comment.url }),
  };
  const isFirst = comment.top === comment.id && !post.by && !place.comments.has(comment.id);
  return isFirst && post.text !== '' ? [above(us, post, thread, customer), event] : [event];
}

/** Our own post, above the thread below it: whoever answers has to know what it is about. */
function above(us: Us, post: PostRow, thread: string, customer: MessageUpsert['customer']): MessageUpsert {
  const ours = participant(us, { id: us.id, name: us.name });
  return {
    ...frame(us, thread, customer, post.at, 'post'),
    ...{ remoteId: RemoteId.parse(`above/${post.id}/${thread}`), direction: 'out', automatic: false, author: ours },
    ...{ text: post.text, read: true, above: true },
    ...(post.url !== null && { webUrl: post.url }),
  };
}

function removals(post: PostRow, place: Place, us: Us): ConnectorEvent[] {
  const there = new Set([post.id, ...post.comments.map(({ id }) => id)]);
  const gone = [...place.comments].filter(([id, known]) => known.post === post.id && !there.has(id));
  for (const [id] of gone) place.comments.delete(id);
  return gone.map(([id]) => ({ type: 'remove', remoteId: RemoteId.parse(id), at: us.now }));
}

function frame(us: Us, thread: string, customer: MessageUpsert['customer'], at: number, profile: 'post' | 'mention') {
  return {
    type: 'message' as const,
    ...{ thread: nativeThread(thread, customer.id), channel: ChannelKind.parse(us.platform), profile, customer },
    ...{ visibility: 'public' as const, sentAt: at, receivedAt: Math.min(at, us.now), subject: null, html: null },
    ...{ attachments: [], replyTo: null, attemptKey: null, read: false, delivery: null },
  };
}
