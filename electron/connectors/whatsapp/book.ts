import { z } from 'zod';
import type { MessageUpsert } from '@shared/channels/events';
import type { AccountId } from '@shared/domain/ids';

/** So much is remembered of each, the newest. */
const most = { people: 1_000, phones: 1_000, threads: 1_000, reactions: 300, sent: 300, doubts: 100 } as const;

const Pairs = z.array(z.tuple([z.string().max(400), z.string().max(400)]));
const Kept = z.object({
  people: Pairs,
  phones: Pairs,
  threads: Pairs,
  reactions: Pairs,
  sent: z.array(z.tuple([z.string().max(400), z.string().max(400), z.number()])),
});

/** A message of ours the service has: its id, and when it had it (UTC ms). */
type Sent = { id: string; at: number };

/**
 * What the service says once and is needed later. `people`: in which conversation somebody is, by the id Meta gives them;
 * `phones`: the same by number (digits), where that is not the conversation's own; `threads`: where a message stands;
 * `reactions`: what somebody reacted with, by message and person, for it is not said again when they take it back; `sent`: what became of our attempts, by key;
 * `doubts`: attempts that fell silent, as the messages they would be.
 */
export type Book = {
  people: Map<string, string>;
  phones: Map<string, string>;
  threads: Map<string, string>;
  reactions: Map<string, string>;
  sent: Map<string, Sent>;
  doubts: Map<string, MessageUpsert>;
};

/** The books of all accounts: kept with the place in the relay, and while the desk runs. */
export type Books = {
  of(account: AccountId): Book;
  /** As it was kept, with our own attempts since. */
  open(account: AccountId, kept: unknown): Book;
};

export function createBooks(): Books {
  const books = new Map<AccountId, Book>();
  const put = (account: AccountId, book: Book): Book => {
    books.set(account, book);
    return book;
  };
  return {
    of: (account) => books.get(account) ?? put(account, readBook(null)),
    open(account, kept) {
      const book = readBook(kept);
      const before = books.get(account);
      for (const [key, sent] of before?.sent ?? []) remember(book, 'sent', key, sent);
      for (const [id, thread] of before?.threads ?? []) remember(book, 'threads', id, thread);
      for (const [key, event] of before?.doubts ?? []) remember(book, 'doubts', key, event);
      return put(account, book);
    },
  };
}

/** Remembers one thing; the oldest of its kind is forgotten where there are too many. */
export function remember<K extends keyof typeof most>(
  book: Book,
  kind: K,
  key: string,
  value: Book[K] extends Map<string, infer V> ? V : never,
): void {
  const map = book[kind] as Map<string, typeof value>;
  map.delete(key);
  map.set(key, value);
  if (map.size > most[kind]) for (const oldest of [...map.keys()].slice(0, map.size - most[kind])) map.delete(oldest);
}

/** As it is kept with the cursor. */
export function writeBook({ people, phones, threads, reactions, sent }: Book): z.infer<typeof Kept> {
  return {
    ...{ people: [...people], phones: [...phones], threads: [...threads], reactions: [...reactions] },
    sent: [...sent].map(([key, { id, at }]) => [key, id, at]),
  };
}

function readBook(kept: unknown): Book {
  const read = Kept.safeParse(kept).data;
  return {
    ...{ people: new Map(read?.people), phones: new Map(read?.phones), threads: new Map(read?.threads) },
    ...{ reactions: new Map(read?.reactions), doubts: new Map() },
    sent: new Map(read?.sent.map(([key, id, at]) => [key, { id, at }])),
  };
}
