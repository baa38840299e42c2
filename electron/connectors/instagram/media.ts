import { z } from 'zod';
import type { Graph } from '../meta/client';
import type { PostsLook } from '../meta/platform';
import { type CommentRow, Id, List, type PostRow, Time } from '../meta/read/post';

/** So many posts are looked at: those people still write below. At most 50 objects are asked for at once. */
const mediaCount = 40;
/** So many threads of a post, and answers in each, are read at once. */
const threadCount = 50;

const Media = z.looseObject({
  id: Id,
  caption: z.string().max(10_000).nullish(),
  permalink: z.url().max(2000).nullish().catch(null),
  timestamp: Time,
  username: z.string().max(400).nullish(),
  comments_count: z.number().int().min(0).nullish(),
});
const Comment = z.looseObject({
  id: Id,
  text: z.string().max(10_000).nullish(),
  timestamp: Time,
  username: z.string().max(400).nullish(),
  from: z.looseObject({ id: Id, username: z.string().max(400).nullish() }).nullish(),
  hidden: z.boolean().nullish(),
  replies: List.nullish(),
});
const Many = z.record(z.string(), z.looseObject({ comments: List.nullish() }));

const commentFields = 'id,text,timestamp,username,from,hidden';

/**
 * The account's media with their comments, and those it is named in (instagram-platform/reference/ig-user/media, /tags,
 * ig-media/comments, v24.0). One call tells how many comments each has; only those with other numbers are read, several at
 * once by `?ids=`.
 */
export async function readMedia(graph: Graph, { signal, whole, counts }: PostsLook): Promise<PostRow[]> {
  const how = { result: List, signal };
  const fields = 'id,caption,permalink,timestamp,username,comments_count';
  const { data } = await graph.get('/me/media', { fields, limit: String(mediaCount) }, how);
  const media = data.flatMap((raw) => Media.safeParse(raw).data ?? []);
  const changed = media.filter(
    ({ id, comments_count: count }) => (whole && (count ?? 0) > 0) || (counts.get(id) ?? 0) !== count,
  );
  const rows = changed.length > 0 ? await commentsOf(graph, changed, signal) : [];
  for (const { id, comments_count: count } of media) counts.set(id, count ?? 0);
  return whole ? [...rows, ...(await mentions(graph, signal))] : rows;
}

async function commentsOf(
  graph: Graph,
  media: readonly z.infer<typeof Media>[],
  signal: AbortSignal,
): Promise<PostRow[]> {
  const replies = `replies.limit(${threadCount}){${commentFields}}`;
  const fields = `id,comments.limit(${threadCount}){${commentFields},${replies}}`;
  const ids = media.map(({ id }) => id).join(',');
  const many = await graph.get('/', { ids, fields }, { result: Many, signal });
  return media.map((one) => {
    const list = many[one.id]?.comments;
    const unread: unknown[] = [];
    const comments = threadsIn(list?.data ?? [], unread);
    const isWhole = !list?.paging?.next && comments.length === (one.comments_count ?? 0) && unread.length === 0;
    return { ...postOf(one), kind: 'own', by: null, whole: isWhole, comments, unread };
  });
}

function threadsIn(rows: readonly unknown[], unread: unknown[], top: string | null = null): CommentRow[] {
  return rows.flatMap((raw) => {
    const read = Comment.safeParse(raw);
    if (!read.success) {
      unread.push(raw);
      return [];
    }
    const { id, text, timestamp, username, from, hidden, replies } = read.data;
    const name = from?.username ?? username ?? '';
    const row: CommentRow = {
      ...{ id, top: top ?? id, from: { id: from?.id ?? name, name }, text: text ?? '', at: timestamp },
      ...{ hidden: hidden ?? false, url: null, talk: null },
    };
    return [row, ...threadsIn(replies?.data ?? [], unread, top ?? id)];
  });
}

/** Posts of others that name the account; they are answered in Instagram. */
async function mentions(graph: Graph, signal: AbortSignal): Promise<PostRow[]> {
  const fields = 'id,caption,permalink,timestamp,username';
  const { data } = await graph.get('/me/tags', { fields, limit: '25' }, { result: List, signal });
  return data.flatMap((raw): PostRow[] => {
    const read = Media.safeParse(raw).data;
    if (!read) return [];
    const by = { id: read.username ?? read.id, name: read.username ?? '' };
    return [{ ...postOf(read), kind: 'mention', by, whole: false, comments: [], unread: [] }];
  });
}

function postOf({ id, caption, timestamp, permalink }: z.infer<typeof Media>) {
  return { id, text: caption ?? '', at: timestamp, url: permalink ?? null };
}

/** Whether a comment can be read. */
export const readsComment = (raw: unknown): boolean => Comment.safeParse(raw).success;
