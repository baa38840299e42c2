import { z } from 'zod';
import type { Graph } from '../meta/client';
import type { PostsLook } from '../meta/platform';
import { type Author, type CommentRow, Id, List, type PostRow, Time } from '../meta/read/post';

/** So many posts are looked at each time, and when everything is: those of about a month. */
const postCount = 25;
const wholeCount = 50;
/** So many comments of a post are read at once, the newest. */
const commentCount = 50;

const From = z
  .looseObject({ id: Id, name: z.string().max(400).nullish() })
  .transform(({ id, name }): Author => ({ id, name: name ?? '' }))
  .nullish();
const Url = z.url().max(2000).nullish().catch(null);

const Post = z.looseObject({
  id: Id,
  message: z.string().max(100_000).nullish(),
  created_time: Time,
  from: From,
  permalink_url: Url,
  comments: List.nullish(),
});
const Comment = z.looseObject({
  id: Id,
  message: z.string().max(100_000).nullish(),
  created_time: Time,
  from: From,
  parent: z.looseObject({ id: Id }).nullish(),
  permalink_url: Url,
  is_hidden: z.boolean().nullish(),
  private_reply_conversation: z.looseObject({ id: Id }).nullish(),
});
const Rating = z.looseObject({
  created_time: Time,
  review_text: z.string().max(10_000).nullish(),
  recommendation_type: z.string().max(40).nullish(),
  reviewer: From,
});

const commentFields = 'id,message,created_time,from,parent,permalink_url,is_hidden,private_reply_conversation';
const postFields = `id,message,created_time,from,permalink_url,comments.filter(stream).order(reverse_chronological).limit(${commentCount}){${commentFields}}`;

/**
 * What stands on a page, with its comments, in one call (reference/page/feed, object/comments, v24.0); every hour further
 * back, with the posts that name the page (/tagged) and how it was judged (/ratings).
 */
export async function readFeed(graph: Graph, { signal, whole }: PostsLook): Promise<PostRow[]> {
  const how = { result: List, signal };
  const limit = String(whole ? wholeCount : postCount);
  const { data } = await graph.get('/me/feed', { fields: postFields, limit }, how);
  const feed = data.flatMap((raw) => postOf(raw, 'own') ?? []);
  if (!whole) return feed;
  const tagged = await graph.get(
    '/me/tagged',
    { fields: 'id,message,created_time,from,permalink_url', limit: '25' },
    how,
  );
  const rated = await graph.get(
    '/me/ratings',
    { fields: 'created_time,review_text,recommendation_type,reviewer', limit: '25' },
    how,
  );
  return [
    ...feed,
    ...tagged.data.flatMap((raw) => postOf(raw, 'mention') ?? []),
    ...rated.data.flatMap((raw) => ratingOf(raw) ?? []),
  ];
}

function postOf(raw: unknown, kind: 'own' | 'mention'): PostRow | null {
  const read = Post.safeParse(raw).data;
  if (!read) return null;
  const unread: unknown[] = [];
  const comments = (read.comments?.data ?? []).flatMap((one) => commentOf(one, unread));
  const { id, message, created_time: at, from, permalink_url: url } = read;
  // A post's id begins with the page's: what somebody else wrote there is a visitor's.
  const isOwn = !from || id.startsWith(`${from.id}_`);
  const facts = { id, text: message ?? '', at, url: url ?? null, comments, unread };
  const isWhole = !read.comments?.paging?.next && unread.length === 0;
  if (kind === 'own' && isOwn) return { ...facts, kind: 'own', by: null, whole: isWhole };
  return { ...facts, kind: kind === 'own' ? 'visit' : 'mention', by: from ?? { id, name: '' }, whole: isWhole };
}

function commentOf(raw: unknown, unread: unknown[]): CommentRow[] {
  const read = Comment.safeParse(raw);
  if (!read.success) {
    unread.push(raw);
    return [];
  }
  const { id, message, created_time: at, from, parent, permalink_url: url, is_hidden: hidden } = read.data;
  const talk = read.data.private_reply_conversation?.id ?? null;
  // Whoever did not agree to be seen by the app has no name here.
  const author = from ?? { id: `unknown/${id}`, name: '' };
  return [
    {
      id,
      top: parent?.id ?? id,
      from: author,
      text: message ?? '',
      at,
      hidden: hidden ?? false,
      url: url ?? null,
      talk,
    },
  ];
}

/** A judgement has no id of its own: it is told by who gave it and when. */
function ratingOf(raw: unknown): PostRow | null {
  const read = Rating.safeParse(raw).data;
  if (!read?.reviewer) return null;
  const { reviewer, review_text: text, recommendation_type: type, created_time: at } = read;
  const mark = type === 'negative' ? '👎' : '👍';
  const id = `rating/${reviewer.id}/${at}`;
  return {
    id,
    kind: 'rating',
    by: reviewer,
    text: `${mark} ${text ?? ''}`.trim(),
    at,
    url: null,
    whole: false,
    comments: [],
    unread: [],
  };
}

/** Whether a comment can be read. */
export const readsComment = (raw: unknown): boolean => Comment.safeParse(raw).success;
