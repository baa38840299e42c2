import type { Read } from './billing';
import type { Asked } from './fields';
import { type Dm, type Media, type Person, type Post, us, type World } from './world';

type Shape = Record<string, unknown>;

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}.000Z`;
const pick = (all: Shape, wanted: ReadonlySet<string>): Shape =>
  Object.fromEntries(Object.entries(all).filter(([name, value]) => wanted.has(name) && value !== undefined));

/** X writes these three as entities, in posts and messages alike. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Addresses as X keeps them: shortened, with where they lead beside them. */
function shorten(text: string): { text: string; urls: Shape[] } {
  const urls: Shape[] = [];
  const short = text.replaceAll(/https?:\/\/[^\s]+/gu, (address) => {
    const url = `https://t.co/${String(urls.length).padStart(10, 'A')}`;
    urls.push({ start: 0, end: 0, url, expanded_url: address, display_url: address.replace(/^https?:\/\//u, '') });
    return url;
  });
  return { text: short, urls };
}

/** What an answer carries, and what is charged for it. */
export function createAnswer(world: World, root: () => string, asked: Asked, owned: boolean) {
  const reads: Read[] = [];
  const includes = {
    posts: new Map<string, Shape>(),
    users: new Map<string, Shape>(),
    media: new Map<string, Shape>(),
  };
  const errors: Shape[] = [];

  const userShape = (one: Person): Shape =>
    pick({ id: one.id, name: one.name, username: one.username, protected: one.protected ?? false }, asked.user);
  const include = (one: Person | undefined): void => {
    if (!one || one.suspended || includes.users.has(one.id)) return;
    reads.push({ kind: 'user', id: one.id });
    includes.users.set(one.id, userShape(one));
  };
  const mediaShape = (one: Media, at: string): Shape => {
    const film = one.mime.startsWith('video/');
    const variants = film ? [{ bit_rate: 832_000, content_type: one.mime, url: at }] : undefined;
    const all = {
      ...{
        media_key: one.key,
        type: film ? 'video' : 'photo',
        width: 640,
        height: 480,
        alt_text: one.alt || undefined,
      },
      ...(film ? { duration_ms: 4_200, variants, preview_image_url: at } : { url: at }),
    };
    return pick(all, asked.media);
  };
  const files = (keys: readonly string[], at: (one: Media) => string): void => {
    for (const key of keys) {
      const one = world.media.get(key);
      if (!one || !asked.expand.has('attachments.media_keys') || includes.media.has(key)) continue;
      reads.push({ kind: 'media', id: key });
      includes.media.set(key, mediaShape(one, at(one)));
    }
  };
  const gone = (id: string): void => {
    errors.push({
      ...{
        resource_id: id,
        resource_type: 'tweet',
        parameter: 'referenced_posts',
        value: id,
        title: 'Not Found Error',
      },
      detail: `Could not find tweet with referenced_posts: [${id}].`,
      type: 'https://api.x.com/2/problems/resource-not-found',
    });
  };

  const postShape = (post: Post): Shape => {
    const { text, urls } = shorten(post.text);
    const mentions = post.mentions.map(({ id, username }) => ({ start: 0, end: username.length + 1, username, id }));
    const references = [
      ...(post.parent === null ? [] : [{ type: 'replied_to', id: post.parent }]),
      ...(post.quoted === null ? [] : [{ type: 'quoted', id: post.quoted }]),
    ];
    const pictures = post.media.map((key) => ` https://t.co/${key.slice(-10)}`).join('');
    const film = post.media.map((key) => ({
      ...{ start: 0, end: 0, url: `https://t.co/${key.slice(-10)}`, media_key: key, display_url: 'pic.x.com/1' },
      expanded_url: `https://x.com/${post.author.username}/status/${post.id}/photo/1`,
    }));
    const all: Shape = {
      ...{
        id: post.id,
        text: `${escaped(text)}${pictures}`,
        created_at: time(post.at),
        conversation_id: post.root,
        lang: 'de',
      },
      display_text_range: [post.lead, [...escaped(text)].length],
      entities: { mentions, urls: [...urls, ...film] },
      attachments: post.media.length > 0 ? { media_keys: post.media } : undefined,
    };
    return {
      ...pick(all, asked.post),
      edit_history_post_ids: post.history,
      ...(asked.expand.has('author_id') && { author_id: post.author.id }),
      ...(asked.expand.has('referenced_posts') && references.length > 0 && { referenced_posts: references }),
    };
  };
  const fileAt = ({ resource }: Media): string => `${root()}/media/${resource}`;

  return {
    reads,
    user(one: Person): Shape {
      reads.push({ kind: 'user', id: one.id });
      return userShape(one);
    },
    post(post: Post): unknown {
      if (post.raw !== undefined) return post.raw;
      reads.push({ kind: 'post', id: post.id, owned });
      if (asked.expand.has('author_id')) include(world.people.get(post.author.id));
      if (asked.expand.has('referenced_posts')) {
        for (const id of [post.parent, post.quoted]) {
          const other = id === null ? undefined : world.posts.get(id);
          if (id === null || includes.posts.has(id)) continue;
          if (!other || !world.visible(other)) gone(id);
          else {
            reads.push({ kind: 'post', id });
            includes.posts.set(id, postShape(other));
          }
        }
      }
      files(post.media, fileAt);
      return postShape(post);
    },
    dm(event: Dm): unknown {
      if (event.raw !== undefined) return event.raw;
      const { text, urls } = shorten(event.text);
      reads.push({ kind: 'dm', id: event.id });
      if (asked.expand.has('sender_id')) include(event.sender);
      files(event.media, ({ id, resource }) => `https://ton.twitter.com/1.1/ton/data/dm/${event.id}/${id}/${resource}`);
      const all: Shape = {
        ...{ id: event.id, event_type: 'MessageCreate', text: escaped(text), created_at: time(event.at) },
        dm_conversation_id: event.conversation,
        entities: urls.length > 0 ? { urls } : undefined,
        attachments: event.media.length > 0 ? { media_keys: event.media } : undefined,
      };
      return { ...pick(all, asked.dm), ...(asked.expand.has('sender_id') && { sender_id: event.sender.id }) };
    },
    /** The whole body. */
    body(data: unknown, meta?: Shape): Shape {
      const full = Object.entries(includes).filter(([, all]) => all.size > 0);
      const more = Object.fromEntries(full.map(([name, all]) => [name, [...all.values()]]));
      return {
        ...(Array.isArray(data) && data.length === 0 ? {} : { data }),
        ...(full.length > 0 && { includes: more }),
        ...(errors.length > 0 && { errors }),
        ...(meta && { meta }),
      };
    },
  };
}

export const isOurs = ({ author }: Post): boolean => author.id === us.id;
