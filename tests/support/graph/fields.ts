import { unknownField } from './refusal';

/** A field as asked for: its name, what of it, and the parameters of an edge (`comments.limit(5){id}`). */
export type Asked = { name: string; params: Record<string, string>; inner: Asked[] };

/**
 * Reads `fields=` with its expansions (docs/graph-api/guides/field-expansion, v24.0). Refuses what is not well formed.
 */
export function readFields(text: string): Asked[] {
  let at = 0;
  const list = (): Asked[] => {
    const found: Asked[] = [];
    for (;;) {
      found.push(one());
      if (text[at] !== ',') return found;
      at += 1;
    }
  };
  const word = (): string => {
    const [name = ''] = /^[a-z_]+/u.exec(text.slice(at)) ?? [];
    if (name === '') throw unknownField();
    at += name.length;
    return name;
  };
  const one = (): Asked => {
    const asked: Asked = { name: word(), params: {}, inner: [] };
    while (text[at] === '.') {
      at += 1;
      const key = word();
      const [all = '', value = ''] = /^\(([^()]*)\)/u.exec(text.slice(at)) ?? [];
      if (all === '') throw unknownField();
      at += all.length;
      asked.params[key] = value;
    }
    if (text[at] !== '{') return asked;
    at += 1;
    asked.inner = list();
    if (text[at] !== '}') throw unknownField();
    at += 1;
    return asked;
  };
  const all = list();
  if (at !== text.length) throw unknownField();
  return all;
}

/**
 * The fields each node has. Of Comment, IGComment, IGMedia, PagePost and Page those the connectors may ask for, a subset of
 * the published lists (a test compares); of messages as docs/graph-api/reference/message has them, v24.0.
 */
export const nodeFields = {
  Page: ['id', 'name', 'username', 'is_published', 'link'],
  IGUser: ['id', 'user_id', 'username', 'name', 'account_type', 'profile_picture_url'],
  UnifiedThread: ['id', 'updated_time', 'unread_count', 'participants', 'messages', 'can_reply', 'link', 'snippet'],
  Message: [
    ...['id', 'created_time', 'from', 'to', 'message', 'attachments', 'sticker', 'shares', 'story', 'reply_to'],
    ...['reactions', 'is_unsupported', 'tags'],
  ],
  PagePost: [
    'id',
    'message',
    'created_time',
    'updated_time',
    'from',
    'permalink_url',
    'comments',
    'is_hidden',
    'story',
  ],
  Comment: [
    ...['id', 'message', 'created_time', 'from', 'parent', 'permalink_url', 'is_hidden', 'can_reply_privately'],
    ...[
      'can_hide',
      'can_remove',
      'can_like',
      'user_likes',
      'attachment',
      'private_reply_conversation',
      'comment_count',
    ],
  ],
  IGMedia: ['id', 'caption', 'permalink', 'timestamp', 'username', 'comments_count', 'comments', 'media_type', 'owner'],
  IGComment: [
    'id',
    'text',
    'timestamp',
    'username',
    'from',
    'hidden',
    'like_count',
    'parent_id',
    'media',
    'replies',
    'user',
  ],
  Recommendation: [
    'created_time',
    'has_rating',
    'has_review',
    'rating',
    'recommendation_type',
    'review_text',
    'reviewer',
    'open_graph_story',
  ],
} as const;
export type NodeName = keyof typeof nodeFields;

type Node = Record<string, unknown>;
/** The edges of nodes that can be expanded, and the node they lead to. */
const edges: Partial<Record<NodeName, Record<string, NodeName>>> = {
  UnifiedThread: { messages: 'Message' },
  PagePost: { comments: 'Comment' },
  IGMedia: { comments: 'IGComment' },
  IGComment: { replies: 'IGComment' },
};

/** A list of rows, one page of it: `limit` rows from the one `after` names, with the cursor of the next. */
export function page(rows: readonly Node[], params: Record<string, string>): { rows: Node[]; after: string | null } {
  const from = params.after === undefined ? 0 : Number(Buffer.from(params.after, 'base64').toString());
  if (!Number.isInteger(from)) throw unknownField();
  const limit = Math.min(Number(params.limit ?? 25), 100);
  const after = from + limit < rows.length ? Buffer.from(String(from + limit)).toString('base64') : null;
  return { rows: rows.slice(from, from + limit), after };
}

/** A page as the Graph API words one. */
export function paged(found: ReturnType<typeof page>): Node {
  const { rows, after } = found;
  return { data: rows, ...(after !== null && { paging: { cursors: { after }, next: 'https://next.invalid/' } }) };
}

/** What was asked of a node, and no more; a field it does not have is refused. Edges are functions of their parameters. */
export function pick(node: NodeName, row: Node, asked: readonly Asked[]): Node {
  const out: Node = { id: row.id };
  for (const { name, params, inner } of asked) {
    if (!(nodeFields[node] as readonly string[]).includes(name)) throw unknownField();
    const to = edges[node]?.[name];
    const value = row[name];
    if (!to) {
      if (value !== undefined) out[name] = value;
      continue;
    }
    const rows = (typeof value === 'function' ? (value as (given: typeof params) => Node[])(params) : []) ?? [];
    const found = page(rows, params);
    out[name] = paged({ ...found, rows: found.rows.map((one) => pick(to, one, inner)) });
  }
  return out;
}
