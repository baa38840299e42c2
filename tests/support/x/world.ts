import type { Clock } from '../../../electron/connectors/connector';

/** Somebody at X. Protected: only followers read them; suspended: nobody does. */
export type Person = { id: string; username: string; name: string; protected?: boolean; suspended?: boolean };

/** A file. `owner`: who uploaded it; in a direct message it lies under the event's id. */
export type Media = {
  key: string;
  id: string;
  owner: string;
  mime: string;
  data: Uint8Array;
  alt: string;
  resource: string;
};

/** A post as X keeps it; `text` with the handles a reply begins with, which are `lead` long (code points). */
export type Post = {
  id: string;
  author: Person;
  text: string;
  lead: number;
  at: number;
  root: string;
  parent: string | null;
  quoted: string | null;
  mentions: Person[];
  media: string[];
  /** Its ids from the first version to this one. */
  history: string[];
  /** Something nobody can read, put there by a test. */
  raw?: unknown;
};

/** A direct message, or what else happens in a conversation. */
export type Dm = {
  id: string;
  conversation: string;
  sender: Person;
  text: string;
  at: number;
  media: string[];
  raw?: unknown;
};

/** Ids are times: milliseconds since this (UTC ms), shifted by 22 bits (https://docs.x.com/fundamentals/x-ids). */
const epoch = 1_288_834_974_657;

export const us: Person = { id: '2244994945123456789', username: 'radhaus', name: 'Radhaus Lindner' };

/** Who is there and what they wrote. */
export function createWorld(clock: Clock) {
  const people = new Map<string, Person>([[us.id, us]]);
  const posts = new Map<string, Post>();
  const dms: Dm[] = [];
  const media = new Map<string, Media>();
  const likes = new Set<string>();
  const sent: ({ post: Post } | { dm: Dm })[] = [];
  let last = 0n;

  const nextId = (at: number): string => {
    const made = BigInt(at - epoch) << 22n;
    last = made > last ? made : last + 1n;
    return last.toString();
  };
  const known = (...those: Person[]): void => those.forEach((one) => people.set(one.id, one));

  const world = {
    people: people as ReadonlyMap<string, Person>,
    posts: posts as ReadonlyMap<string, Post>,
    dms: dms as readonly Dm[],
    media: media as ReadonlyMap<string, Media>,
    likes: likes as ReadonlySet<string>,
    /** What came from us by a program, in order. */
    sent: sent as readonly ({ post: Post } | { dm: Dm })[],
    known,
    nextId: () => nextId(clock.now()),
    /** Somebody posts. A reply begins with the handles of those above it, as X puts them there. */
    post(
      author: Person,
      words: string,
      more: { to?: Post; quotes?: Post; media?: string[]; raw?: unknown; at?: number } = {},
    ): Post {
      const { to, quotes, at = clock.now(), raw } = more;
      known(author);
      const above = to ? [to.author, ...to.mentions] : [];
      const handles = [...new Map(above.filter(({ id }) => id !== author.id).map((one) => [one.id, one])).values()];
      const lead = handles.map(({ username }) => `@${username} `).join('');
      const named = [...people.values()].filter(({ username }) => new RegExp(`@${username}\\b`, 'iu').test(words));
      const id = nextId(at);
      const post: Post = {
        ...{ id, author, at, parent: to?.id ?? null, quoted: quotes?.id ?? null, root: to?.root ?? id },
        ...{ text: `${lead}${words}`, lead: [...lead].length, media: more.media ?? [], history: [id] },
        mentions: [...new Map([...handles, ...named].map((one) => [one.id, one])).values()],
        ...(raw !== undefined && { raw }),
      };
      posts.set(id, post);
      return post;
    },
    /** Its author corrects it: a post of its own, which knows the ones before it. */
    edit(post: Post, words: string): Post {
      const id = nextId(clock.now());
      const lead = [...post.text].slice(0, post.lead).join('');
      const edited = { ...post, id, at: clock.now(), text: `${lead}${words}`, history: [...post.history, id] };
      posts.delete(post.id);
      posts.set(id, edited);
      return edited;
    },
    remove: (id: string): boolean => posts.delete(id),
    /** Somebody writes to somebody in private. */
    write(sender: Person, to: Person, text: string, more: { media?: string[]; raw?: unknown; at?: number } = {}): Dm {
      const { at = clock.now(), raw } = more;
      known(sender, to);
      const [low, high] = [sender, to].map(({ id }) => BigInt(id)).sort((a, b) => (a < b ? -1 : 1));
      const dm: Dm = {
        ...{ id: nextId(at), conversation: `${low}-${high}`, sender, text, at, media: more.media ?? [] },
        ...(raw !== undefined && { raw }),
      };
      dms.push(dm);
      return dm;
    },
    keep(owner: Person, data: Uint8Array, mime: string, alt = ''): Media {
      const id = nextId(clock.now());
      const [kind, ending] = mime.startsWith('video/') ? [13, 'mp4'] : [3, 'jpg'];
      const made = {
        key: `${kind}_${id}`,
        id,
        owner: owner.id,
        mime,
        data,
        alt,
        resource: `oP5p${id.slice(-4)}.${ending}`,
      };
      media.set(made.key, made);
      return made;
    },
    describe(id: string, alt: string): void {
      for (const one of media.values()) if (one.id === id) one.alt = alt;
    },
    took: (one: { post: Post } | { dm: Dm }): void => void sent.push(one),
    like: (post: string): void => void likes.add(post),
    unlike: (post: string): void => void likes.delete(post),
    /** Whether posts of theirs may be read at all. */
    visible: ({ author }: Post): boolean => !author.suspended && (author.id === us.id || !author.protected),
    /** Whether somebody has mentioned us, or quoted us: only then may they be answered. */
    hasCalledUs: (who: Person): boolean =>
      [...posts.values()].some(
        ({ author, mentions, quoted }) =>
          author.id === who.id &&
          (mentions.some(({ id }) => id === us.id) || posts.get(quoted ?? '')?.author.id === us.id),
      ),
  };
  return world;
}

export type World = ReturnType<typeof createWorld>;
