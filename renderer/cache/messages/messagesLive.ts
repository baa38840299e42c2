import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { CacheContext } from '../cacheContext';
import type { CacheDb } from '../database';
import { shownMessage } from '@shared/logic/acts/shown';
import { makeEmitter, type Live } from '../live/live';
import type { ChangedRow } from '../signals';

/** What a thread shows now; see MessagesResult. */
export type MessagesSnapshot = {
  messages: readonly Message[];
  loading: boolean;
  hasMore: boolean;
};
export type MessagesLive = Live<MessagesSnapshot> & { loadMore(): void };

/** Messages a page has. */
const pageSize = 100;
/** So many may come beyond what was asked for before the oldest go: a thread seen while it is filled stays short. */
const slack = 200;

/** Makes the live messages of one conversation, read from the newest back. */
export function makeMessagesLive({ reader, hub }: CacheContext, conversation: ConversationId): MessagesLive {
  const { emit, subscribe } = makeEmitter();
  let rows: readonly Message[] = [];
  let snapshot: MessagesSnapshot = { messages: rows, loading: true, hasMore: false };
  let leave: () => void = () => undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const turn = queue.then(task).then(emit);
    queue = turn.catch(() => undefined);
    return turn;
  };
  let atMost = pageSize;
  const show = (next: readonly Message[], hasMore: boolean): void => {
    rows = next;
    snapshot = { messages: rows.map(shownMessage), loading: false, hasMore };
  };

  const startOver = (): Promise<void> =>
    inTurn(async () => {
      const page = await reader.read((db) => readBefore(db, conversation, Number.MAX_SAFE_INTEGER));
      if (page) show(page, page.length === pageSize);
    });
  const loadMore = (): Promise<void> =>
    inTurn(async () => {
      const first = rows[0];
      if (!first || !snapshot.hasMore) return;
      const page = await reader.read((db) => readBefore(db, conversation, first.seq));
      if (!page) return;
      atMost += page.length;
      show([...page, ...rows], page.length === pageSize);
    });
  const take = (ids: readonly string[]): Promise<void> =>
    inTurn(async () => {
      const found = await reader.read((db) => db.message.bulkGet([...ids]));
      if (!found) return;
      const oldest = snapshot.hasMore ? (rows[0]?.seq ?? 0) : 0;
      const came = found.filter((row) => row?.conversationId === conversation && row.seq >= oldest);
      const stayed = rows.filter(({ id }) => !ids.includes(id));
      const all = [...stayed, ...came.filter((row) => row !== undefined)].sort((a, b) => a.seq - b.seq);
      const cut = all.length > atMost + slack ? all.length - atMost : 0;
      show(all.slice(cut), snapshot.hasMore || cut > 0);
    });
  const concerned = (changed: readonly ChangedRow[]): string[] => {
    const known = new Set<string>(rows.map(({ id }) => id));
    const ours = changed.filter((row) => row.table === 'message' && (row.in === conversation || known.has(row.id)));
    return [...new Set(ours.map(({ id }) => id))];
  };

  return {
    get: () => snapshot,
    subscribe,
    open: () => {
      void startOver();
      leave = hub.subscribe((changes) => {
        if (changes.all) return startOver();
        const ids = concerned(changes.rows);
        return ids.length > 0 ? take(ids) : undefined;
      });
    },
    close: () => leave(),
    loadMore: () => void loadMore(),
  };
}

async function readBefore(db: CacheDb, conversation: ConversationId, seq: number): Promise<Message[]> {
  const stretch = db.message.where('[conversationId+seq]').between([conversation, 0], [conversation, seq], true, false);
  return (await stretch.reverse().limit(pageSize).toArray()).reverse();
}
