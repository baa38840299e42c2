import type { Clock } from '../../../electron/connectors/connector';

export type GraphHost = 'instagram' | 'facebook';

/** Somebody who writes; ids are scoped to the page or professional account. */
export type Person = { id: string; name: string };

export type Message = {
  id: string;
  at: number;
  from: Person;
  to: Person;
  text: string;
  files: { id: string; mime: string; url: string; name: string; size: number }[];
  story: { link: string } | null;
  unsupported: boolean;
  /** It is shown as nonsense. */
  broken?: boolean;
};
export type Talk = { id: string; customer: Person; updated: number; messages: Message[]; role: boolean };
export type Post = {
  id: string;
  at: number;
  updated: number;
  from: Person;
  text: string;
  tagged: boolean;
  comments: Comment[];
};
export type Comment = {
  id: string;
  post: Post;
  parent: Comment | null;
  at: number;
  from: Person;
  text: string;
  hidden: boolean;
  liked: boolean;
  repliedTo: boolean;
  conversation: string | null;
};
export type Rating = { at: number; person: Person; text: string; positive: boolean };

const day = 24 * 3_600_000;

/** What a page or professional account holds, and what happens to it. Ids are longer than 2^53 holds. */
export function createWorld(clock: Clock, host: GraphHost) {
  let count = 0;
  const nextId = (prefix = ''): string => `${prefix}1789567000${String(++count).padStart(8, '0')}`;
  const us: Person = { id: nextId(), name: 'radhaus' };
  const talks: Talk[] = [];
  const posts: Post[] = [];
  const ratings: Rating[] = [];
  const files = new Map<string, { data: Uint8Array; mime: string; until: number }>();
  const person = (name: string): Person => ({ id: nextId(), name });

  const talkOf = (customer: Person, role = true): Talk => {
    const found = talks.find((one) => one.customer.id === customer.id);
    if (found) return found;
    const made = {
      id: nextId(host === 'facebook' ? 't_' : 'aWdf'),
      customer,
      updated: clock.now(),
      messages: [],
      role,
    };
    talks.push(made);
    return made;
  };

  const write = (talk: Talk, from: Person, text: string, more: Partial<Message> = {}): Message => {
    const to = from === us ? talk.customer : us;
    const base = { id: nextId('m_'), at: clock.now(), from, to, text, files: [], story: null, unsupported: false };
    const message: Message = { ...base, ...more };
    talk.messages.push(message);
    talk.updated = clock.now();
    return message;
  };

  const all = (): Comment[] => posts.flatMap(({ comments }) => comments);

  return {
    host,
    us,
    talks,
    posts,
    ratings,
    files,
    person,
    talkOf,
    write,
    /** Keeps a file at the CDN, until its link expires. */
    file(data: Uint8Array, mime: string, root: string, { liveMs = 2 * day, name = '' } = {}) {
      const id = nextId();
      const until = clock.now() + liveMs;
      files.set(id, { data, mime, until });
      const url = `${root}/cdn/${id}?oe=${Math.floor(until / 1000).toString(16)}`;
      return { id, mime, name: name || `${id}.bin`, size: data.byteLength, url };
    },
    post(from: Person, text: string, tagged = false): Post {
      const post = {
        id: `${us.id}_${nextId()}`,
        at: clock.now(),
        updated: clock.now(),
        from,
        text,
        tagged,
        comments: [],
      };
      if (host === 'instagram') post.id = nextId();
      posts.push(post);
      return post;
    },
    comment(post: Post, from: Person, text: string, parent: Comment | null = null): Comment {
      const id = host === 'facebook' ? `${post.id.split('_')[1] ?? ''}_${nextId()}` : nextId();
      const facts = { hidden: false, liked: false, repliedTo: false, conversation: null };
      const made: Comment = { id, post, parent, at: clock.now(), from, text, ...facts };
      post.comments.push(made);
      post.updated = clock.now();
      return made;
    },
    find: (id: string): Comment | undefined => all().find((one) => one.id === id),
    removeComment(comment: Comment): void {
      comment.post.comments = comment.post.comments.filter((one) => one !== comment && one.parent !== comment);
    },
    /** When the customer last wrote in a talk; null: never. */
    heardAt: (talk: Talk): number | null => talk.messages.filter(({ from }) => from !== us).at(-1)?.at ?? null,
  };
}
export type World = ReturnType<typeof createWorld>;
