import type { Clock } from '../../../electron/connectors/connector';
import { accountOf, mediaOf, type Person, type Post, statusOf } from './entities';
import { Refusal } from './refuse';
import type { createStreams } from './streams';

type Notice = { id: string; type: string; from: Person; post: Post | null; raw?: unknown };
type File = { id: string; mime: string; description: string | null; data: Uint8Array; doneAt: number };
type Sent = { key: string | null; post: Post };

/** Our own account at the double's server. */
export const us: Person = { id: '110000000000000001', acct: 'radhaus', username: 'radhaus', name: 'Radhaus Lindner' };

/** Posts, news and files of the double's server; ids as Mastodon makes them, beyond 2^53. */
export function createWorld(clock: Clock, root: () => string, streams: ReturnType<typeof createStreams>) {
  const posts = new Map<string, Post>();
  const notices: Notice[] = [];
  const files = new Map<string, File>();
  const sent: Sent[] = [];
  let lastId = 113_500_000_000_000_000n;
  const nextId = (): string => String(++lastId);

  const postAt = (id: string): Post => posts.get(id) ?? raise(new Refusal(404, 'Record not found'));
  const fileAt = (id: string): File => files.get(id) ?? raise(new Refusal(404, 'Record not found'));
  const asStatus = (post: Post): object => {
    const media = post.media.map((id) => mediaOf(fileAt(id), root()));
    const parent = post.inReplyTo === null ? undefined : posts.get(post.inReplyTo)?.author;
    return statusOf(post, media, parent);
  };
  const asNotice = ({ id, type, from, post, raw }: Notice): unknown =>
    raw ?? {
      ...{ id, type, group_key: `ungrouped-${id}`, created_at: new Date(post?.at ?? clock.now()).toISOString() },
      ...{ account: accountOf(from), status: post ? asStatus(post) : null },
    };
  const concerns = (post: Post): boolean => post.author.id === us.id || post.mentions.some(({ id }) => id === us.id);
  const isTold = (post: Post): boolean => post.visibility === 'direct' && concerns(post);

  const add = (post: Omit<Post, 'id' | 'at' | 'editedAt' | 'favourited'>, at = clock.now()): Post => {
    const made: Post = { ...post, id: nextId(), at, editedAt: null, favourited: false };
    posts.set(made.id, made);
    if (made.author.id === us.id) streams.tell('update', asStatus(made));
    if (isTold(made)) streams.tell('conversation', { id: made.id });
    return made;
  };
  const notify = (type: string, from: Person, post: Post | null, raw?: unknown): void => {
    const notice = { id: nextId(), type, from, post, raw };
    notices.push(notice);
    streams.tell('notification', asNotice(notice));
  };
  const rootOf = (post: Post): string => {
    const parent = post.inReplyTo === null ? undefined : posts.get(post.inReplyTo);
    return parent ? rootOf(parent) : post.id;
  };

  return {
    sent: sent as readonly Sent[],
    posts: posts as ReadonlyMap<string, Post>,
    files: files as ReadonlyMap<string, File>,
    add,
    notify,
    asStatus,
    postAt,
    fileAt,
    /** Somebody writes something that mentions us. */
    mention(from: Person, text: string, more: Partial<Post> = {}): Post {
      const post = add({
        ...{
          author: from,
          text,
          inReplyTo: null,
          visibility: 'public',
          warning: '',
          mentions: [us],
          media: [],
          ...more,
        },
      });
      notify('mention', from, post);
      return post;
    },
    /** What becomes of a post and the stream does not tell: of people nobody here follows. */
    unnoticed: {
      edit(id: string, text: string): void {
        Object.assign(postAt(id), { text, editedAt: clock.now() });
      },
      remove: (id: string): void => void posts.delete(id),
    },
    edit(id: string, text: string, more: Partial<Post> = {}): object {
      const post = postAt(id);
      Object.assign(post, { ...more, text, editedAt: clock.now() });
      streams.tell('status.update', asStatus(post));
      return asStatus(post);
    },
    remove(id: string): object {
      const post = postAt(id);
      const status = asStatus(post);
      posts.delete(id);
      for (const notice of notices.filter((one) => one.post === post)) notices.splice(notices.indexOf(notice), 1);
      streams.tell('delete', id);
      return { ...status, text: post.text };
    },
    keepFile(data: Uint8Array, mime: string, description: string | null, doneAt = 0): File {
      const file = { id: nextId(), mime, description, data, doneAt };
      files.set(file.id, file);
      return file;
    },
    take(post: Post, key: string | null): void {
      sent.push({ key, post });
    },
    /** The lists, oldest first, with what each counts by. */
    lists: {
      notifications: (types: string[]) =>
        notices
          .filter(({ type, raw }) => raw !== undefined || types.length === 0 || types.includes(type))
          .map((one) => ({ id: one.id, entity: asNotice(one) })),
      conversations: () => {
        const talks = new Map<string, Post>();
        for (const post of posts.values()) if (isTold(post)) talks.set(rootOf(post), post);
        return [...talks]
          .map(([id, last]) => ({
            id: last.id,
            entity: { id, unread: true, accounts: [accountOf(last.author)], last_status: asStatus(last) },
          }))
          .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      },
      own: () =>
        [...posts.values()]
          .filter(({ author }) => author.id === us.id)
          .map((post) => ({ id: post.id, entity: asStatus(post) })),
    },
    contextOf(id: string) {
      const above = (post: Post): Post[] => {
        const parent = post.inReplyTo === null ? undefined : posts.get(post.inReplyTo);
        return parent ? [...above(parent), parent] : [];
      };
      return { ancestors: above(postAt(id)).map(asStatus), descendants: [] };
    },
  };
}

function raise(refusal: Refusal): never {
  throw refusal;
}
