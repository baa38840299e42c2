import type { AccountId, ConversationId, CustomerId, MessageId, Ms, RemoteId } from '../../domain/ids';
import type { CopyAt } from '../../channels/copies';
import type { AwayNote } from '../../domain/away';
import type { DraftVersion } from '../../domain/draftVersion';
import type { ServerChangeRow } from '../../domain/serverChange';
import { tableNames, type RowOf, type TableName } from '../../domain/tables';
import { firstSeq } from '../time/sortAt';
import { isInView } from '../view/inView';
import type { Inverse } from './inverse';
import { keptRawMs, type DeskStore, type KeptCopy, type ThreadPeer } from './store';
import { isSent, keptNotesMs } from '../away/noteStore';
import { keptVersions } from './versions';

type Kept = { row: unknown; rev: number };

/** What a feed over arrays needs: rows and deletions newer than a rev. */
export type MemoryStore = {
  store: DeskStore;
  rev(): number;
  all<T extends TableName>(table: T): RowOf<T>[];
  since(rev: number): { table: TableName; id: string; rev: number; row: unknown }[];
  bodyOf(id: MessageId): string | null;
  serverChanges(): ServerChangeRow[];
  /** Kept texts, newest first. */
  versions(): DraftVersion[];
  /** What was decided about away messages, newest first. */
  notes(): AwayNote[];
  /** Runs rules as one transaction: a throw takes everything back. */
  transaction<T>(run: () => T): T;
};

/** The desk over arrays: the ledger's twin in a plain browser and in tests of the rules. Kept nowhere. */
export function createMemoryStore(): MemoryStore {
  let rev = 0;
  let journal: (() => void)[] = [];
  const data = new Map<TableName, Map<string, Kept>>(tableNames.map((name) => [name, new Map()]));
  const gone = new Map<string, { table: TableName; id: string; rev: number }>();
  const remotes = new Map<string, MessageId>();
  const remoteOf = new Map<MessageId, RemoteId>();
  const handles = new Map<string, CustomerId>();
  const peers = new Map<string, ThreadPeer[]>();
  const bodies = new Map<MessageId, string>();
  const inverses = new Map<string, Inverse>();
  const copies = new Map<string, { account: AccountId; message: MessageId; at: CopyAt; copy: KeptCopy | null }>();
  const changes = new Map<string, ServerChangeRow>();
  const forgotten = new Map<string, true>();
  const raws = new Map<string, { account: AccountId; at: Ms; payload: string }>();
  const versions = new Map<string, { editor: string; version: DraftVersion }>();
  const notes = new Map<MessageId, AwayNote>();
  const stood = new Map<string, string>();
  const due = new Map<'clocks', string>();
  let lookedUpTo = 0;
  const versionsBy = (fits: (one: { editor: string; version: DraftVersion }) => boolean) =>
    [...versions.values()]
      .filter(fits)
      .map(({ version }) => version)
      .reverse()
      .sort((a, b) => b.at - a.at);

  const notesBy = (fits: (note: AwayNote) => boolean) => [...notes.values()].filter(fits).sort((a, b) => b.at - a.at);

  const set = <K, V>(map: Map<K, V>, key: K, value: V | undefined) => {
    const had = map.has(key);
    const before = map.get(key);
    journal.push(() => (had ? map.set(key, before as V) : map.delete(key)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  const table = (name: TableName) => data.get(name) ?? new Map<string, Kept>();
  const all = <T extends TableName>(name: T) => [...table(name).values()].map(({ row }) => row as RowOf<T>);
  const remoteKey = (account: AccountId, remote: RemoteId) => `${account} ${remote}`;
  const copyKey = (account: AccountId, box: string, number: number) => `${account} ${number} ${box}`;
  const copiesOf = (account: AccountId, box: string | null) =>
    [...copies.values()]
      .filter((one) => one.account === account && (box === null || one.at.box === box))
      .map(({ at }) => at)
      .sort((a, b) => a.number - b.number);
  const of = (id: ConversationId) => (row: { conversationId: ConversationId | null }) => row.conversationId === id;

  const store: DeskStore = {
    get: <T extends TableName>(name: T, id: string) => (table(name).get(id)?.row as RowOf<T> | undefined) ?? null,
    put: (name, row) => {
      set(table(name), row.id, { row: structuredClone(row), rev: ++rev });
      set(gone, `${name}/${row.id}`, undefined);
    },
    remove: (name, id) => {
      if (!table(name).has(id)) return;
      set(table(name), id, undefined);
      set(gone, `${name}/${id}`, { table: name, id, rev: ++rev });
      for (const [key, { message }] of [...copies])
        if (name === 'message' && message === id) set(copies, key, undefined);
    },
    messagesOf: (id) =>
      all('message')
        .filter(of(id))
        .sort((a, b) => a.seq - b.seq),
    draftsOf: (id) => all('draft').filter(of(id)),
    outboxOf: (id) => all('outbox').filter(of(id)),
    conversationsOf: (id) => all('conversation').filter((c) => c.customerId === id),
    aliasesTo: (target) => all('alias').filter((alias) => alias.target === target),
    snoozedUntil: (now) =>
      all('conversation')
        .filter((c) => c.state === 'snoozed' && (c.snooze?.until ?? Infinity) <= now)
        .map((c) => c.id),
    inView: ({ view, rev: upTo, except }) =>
      all('conversation')
        .filter((c) => isInView(view, c) && (table('conversation').get(c.id)?.rev ?? 0) <= upTo)
        .sort((a, b) => b.lastMessageAt - a.lastMessageAt || (a.id < b.id ? 1 : -1))
        .flatMap(({ id }) => (except.includes(id) ? [] : [id])),
    tags: () => all('tag'),
    accounts: () => all('account'),
    templates: () => all('template'),
    steps: () =>
      all('step').sort(
        (a, b) => b.at - a.at || (table('step').get(b.id)?.rev ?? 0) - (table('step').get(a.id)?.rev ?? 0),
      ),
    messageByRemote: (account, remote) => remotes.get(remoteKey(account, remote)) ?? null,
    remoteOf: (message) => remoteOf.get(message) ?? null,
    linkRemote: (account, remote, message) => {
      set(remotes, remoteKey(account, remote), message);
      set(remoteOf, message, remote);
    },
    outboxByAttempt: (account, key) =>
      all('outbox').find((o) => o.accountId === account && o.attemptKey === key) ?? null,
    customerByHandle: ({ scope, id }) => handles.get(`${scope} ${id}`) ?? null,
    linkHandle: ({ scope, id }, customer) => set(handles, `${scope} ${id}`, customer),
    unlinkHandle: ({ scope, id }) => set(handles, `${scope} ${id}`, undefined),
    threadPeers: (account, keys) => {
      const found = keys.flatMap((key) => peers.get(`${account} ${key}`) ?? []);
      return [...new Map(found.map((peer) => [peer.messageId, peer])).values()];
    },
    addThreadPeer: (account, keys, peer) => {
      for (const key of keys) set(peers, `${account} ${key}`, [...(peers.get(`${account} ${key}`) ?? []), peer]);
    },
    moveThreadPeers: (from, to) => {
      for (const [key, list] of [...peers]) {
        if (!list.some((p) => p.conversationId === from)) continue;
        set(
          peers,
          key,
          list.map((p) => (p.conversationId === from ? { ...p, conversationId: to } : p)),
        );
      }
    },
    nextSeq: (sortAt) => {
      const taken = new Set(all('message').map((m) => m.seq));
      let seq = firstSeq(sortAt);
      while (taken.has(seq)) seq++;
      return seq;
    },
    accountDrafts: (id) => all('draft').filter((d) => d.accountId === id),
    accountConversations: (id) =>
      all('conversation')
        .filter((c) => c.accountId === id)
        .map((c) => c.id),
    owedIn: (id, state) =>
      all('conversation')
        .filter((c) => c.accountId === id && c.state === state && c.visibility === 'private' && c.settledAt === 0)
        .filter((c) => c.lastCustomerAt !== null && (c.unread > 0 || c.waitingSince !== null))
        .map((c) => c.id),
    conversationsAfter: (id, most) =>
      all('conversation')
        .filter((c) => c.id > id)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, most),
    clocksDue: () => due.get('clocks') ?? null,
    setClocksDue: (after) => set(due, 'clocks', after ?? undefined),
    forgetAccount: (id) => {
      for (const key of [...remotes.keys()].filter((k) => k.startsWith(`${id} `))) set(remotes, key, undefined);
      for (const key of [...peers.keys()].filter((k) => k.startsWith(`${id} `))) set(peers, key, undefined);
      for (const [key, { account }] of [...copies]) if (account === id) set(copies, key, undefined);
      for (const [key, { accountId }] of [...changes]) if (accountId === id) set(changes, key, undefined);
      for (const [key, { accountId }] of [...notes]) if (accountId === id) set(notes, key, undefined);
      for (const [key, { account }] of [...raws]) if (account === id) set(raws, key, undefined);
    },
    putRaw: (account, key, payload, at) => {
      set(raws, `${account} ${key}`, { account, at, payload });
      for (const [old, raw] of [...raws]) if (raw.at < at - keptRawMs) set(raws, old, undefined);
    },
    removeRaw: (account, key) => set(raws, `${account} ${key}`, undefined),
    forgetServerChanges: (id) => {
      for (const [key, { accountId }] of [...changes]) if (accountId === id) set(changes, key, undefined);
    },
    heldIn: (id) =>
      store
        .messagesOf(id)
        .flatMap(({ id: messageId, direction }) =>
          [...copies.values()]
            .filter(({ message }) => message === messageId)
            .flatMap(({ copy }) => (copy ? { ...copy, messageId, direction } : [])),
        ),
    copyAt: (account, box, number) => copies.get(copyKey(account, box, number))?.message ?? null,
    numbersIn: (account, box) => copiesOf(account, box).map(({ number }) => number),
    boxesOf: (account) => [...new Set(copiesOf(account, null).map(({ box }) => box))],
    putCopy: (account, message, { box, number, place, read, star, answered }) =>
      set(copies, copyKey(account, box, number), {
        ...{ account, message, at: { box, number } },
        copy: { box, number, place, read, star, answered },
      }),
    leaveCopy: (account, message, { box, number }) =>
      set(copies, copyKey(account, box, number), { account, message, at: { box, number }, copy: null }),
    removeCopy: (account, box, number) => set(copies, copyKey(account, box, number), undefined),
    forget: (account, remote) => set(forgotten, remoteKey(account, remote), true),
    isForgotten: (account, remote) => forgotten.has(remoteKey(account, remote)),
    serverChange: (id) => changes.get(id) ?? null,
    serverChangesIn: (id) => {
      const messages = new Set(store.messagesOf(id).map((message) => message.id));
      return [...changes.values()].filter(({ messageId }) => messages.has(messageId));
    },
    putServerChange: (row) => set(changes, row.id, { ...row }),
    removeServerChange: (id) => set(changes, id, undefined),
    trashedBefore: (at) =>
      all('conversation')
        .filter((c) => c.state === 'trash' && Math.max(c.settledAt, c.madeAt) <= at && c.messageCount > 0)
        .map((c) => c.id),
    stoodIn: (editor) => stood.get(editor) ?? null,
    setStood: (editor, text) => set(stood, editor, text ?? undefined),
    newestVersion: (editor) => versionsBy((one) => one.editor === editor)[0] ?? null,
    version: (id) => versions.get(id)?.version ?? null,
    putVersion: (editor, version, now) => {
      set(versions, version.id, { editor, version });
      const old = versionsBy((one) => one.version.at < now - keptVersions.forMs);
      const tooMany = versionsBy((one) => one.editor === editor).slice(keptVersions.most);
      for (const { id } of [...old, ...tooMany]) set(versions, id, undefined);
    },
    dropVersions: (of, id) => {
      const gone = versionsBy(({ version }) => (of === 'account' ? version.accountId : version.conversationId) === id);
      for (const one of gone) set(versions, one.id, undefined);
      for (const editor of [...stood.keys()].filter((key) => key.startsWith(`${id} `))) set(stood, editor, undefined);
    },
    noteAbout: (message) => notes.get(message) ?? null,
    notesTo: (customers) =>
      notesBy((note) => isSent(note) && note.customerId !== null && customers.includes(note.customerId)),
    notesSince: (at) => notesBy((note) => isSent(note) && note.at >= at),
    undecided: (behind, most) =>
      all('message')
        .filter(({ id, direction, seq }) => direction === 'in' && seq > behind && !notes.has(id))
        .sort((a, b) => a.seq - b.seq)
        .slice(0, most),
    lookedUpTo: () => lookedUpTo,
    setLookedUpTo: (seq) => {
      lookedUpTo = seq;
    },
    arrivedSince: (at, most) =>
      all('message')
        .filter(({ direction, seq }) => direction === 'in' && seq >= firstSeq(at))
        .sort((a, b) => b.seq - a.seq)
        .slice(0, most)
        .map(({ id, seq, receivedAt }) => ({ id, seq, at: receivedAt })),
    putNote: (note) => {
      let { at } = note;
      while (notesBy((other) => other.at === at).length > 0) at++;
      set(notes, note.messageId, { ...note, at });
      for (const { messageId } of notesBy((old) => old.at < note.at - keptNotesMs)) set(notes, messageId, undefined);
    },
    putBody: (message, html) => set(bodies, message, html),
    removeBody: (message) => set(bodies, message, undefined),
    inverse: (id) => inverses.get(id) ?? null,
    putInverse: (id, inverse) => set(inverses, id, structuredClone(inverse)),
    removeInverse: (id) => set(inverses, id, undefined),
  };

  return {
    store,
    rev: () => rev,
    all,
    since: (from) => {
      const rows = tableNames.flatMap((name) =>
        [...table(name)]
          .filter(([, kept]) => kept.rev > from)
          .map(([id, kept]) => ({ table: name, id, rev: kept.rev, row: kept.row })),
      );
      const deletions = [...gone.values()].filter((d) => d.rev > from).map((d) => ({ ...d, row: null }));
      return [...rows, ...deletions].sort((a, b) => a.rev - b.rev);
    },
    bodyOf: (id) => bodies.get(id) ?? null,
    serverChanges: () => [...changes.values()],
    versions: () => versionsBy(() => true),
    notes: () => notesBy(() => true),
    transaction: (run) => {
      journal = [];
      const revBefore = rev;
      try {
        return run();
      } catch (error) {
        for (const back of journal.reverse()) back();
        rev = revBefore;
        throw error;
      }
    },
  };
}
