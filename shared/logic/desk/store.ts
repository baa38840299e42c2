import type { AccountId, ConversationId, CustomerId, MessageId, Ms, RemoteId, UndoId } from '../../domain/ids';
import type { Conversation } from '../../domain/conversation';
import type { Draft } from '../../domain/draft';
import type { Handle } from '../../domain/customer';
import type { Message } from '../../domain/message';
import type { CopyAt, ServerCopy } from '../../channels/copies';
import type { OutboxItem } from '../../domain/outbox';
import type { Scope } from '../../domain/scope';
import type { ServerChangeRow } from '../../domain/serverChange';
import type { Account } from '../../domain/account';
import type { Alias } from '../../domain/alias';
import type { Tag } from '../../domain/tag';
import type { Template } from '../../domain/template';
import type { Step } from '../../domain/step';
import type { RowOf, TableName } from '../../domain/tables';
import type { CopyPlace } from '../server/places';
import type { ThreadFacts } from '../threading/facts';
import type { NoteStore } from '../away/noteStore';
import type { VersionStore } from './versions';
import type { Inverse } from './inverse';

/** What is kept of a message for threading, with the conversation it is in. */
export type ThreadPeer = { facts: ThreadFacts; messageId: MessageId; conversationId: ConversationId };

/** Fed rows by id. `put` gives the row the next rev; `remove` leaves {table, id, rev} behind. */
export type Rows = {
  get<T extends TableName>(table: T, id: string): RowOf<T> | null;
  put<T extends TableName>(table: T, row: RowOf<T>): void;
  remove(table: TableName, id: string): void;
};

/** A copy as it is kept: what lies where nobody watches may have its folder's path for its place. */
export type KeptCopy = Omit<ServerCopy, 'place'> & { place: CopyPlace };

/** A copy at a server, with the message it is of. The ledger's own box names (`?`, `=`) stand for copies without a number. */
export type HeldCopy = KeptCopy & Pick<Message, 'direction'> & { messageId: MessageId };

/**
 * What servers hold of messages, and what is on its way to them. Beside the fed rows: nobody else sees it. What hangs
 * on a message goes with it, save changes on their way.
 */
export type ServerStore = {
  /** Copies of a conversation's messages, oldest message first. */
  heldIn(id: ConversationId): HeldCopy[];
  /** Those that were left included. */
  copyAt(account: AccountId, box: string, number: number): MessageId | null;
  /** Ascending; those that were left included. */
  numbersIn(account: AccountId, box: string): number[];
  boxesOf(account: AccountId): string[];
  putCopy(account: AccountId, message: MessageId, copy: KeptCopy): void;
  removeCopy(account: AccountId, box: string, number: number): void;
  /** We moved the copy away: what is still said of its number is of before. Not held any more, known until removed. */
  leaveCopy(account: AccountId, message: MessageId, at: CopyAt): void;
  /** A message that was deleted for good must not come in again. */
  forget(account: AccountId, remote: RemoteId): void;
  isForgotten(account: AccountId, remote: RemoteId): boolean;
  serverChange(id: string): ServerChangeRow | null;
  serverChangesIn(id: ConversationId): ServerChangeRow[];
  putServerChange(row: ServerChangeRow): void;
  removeServerChange(id: string): void;
};

/** What connectors could not read, as it came; see the event `raw`. */
type RawStore = {
  /** Takes the place of what had this key; lets go of what is too old. */
  putRaw(account: AccountId, key: string, payload: string, at: Ms): void;
  removeRaw(account: AccountId, key: string): void;
};

/** How long (ms) what nobody could read is kept. */
export const keptRawMs = 90 * 86_400_000;

/**
 * What the rules of the desk need of a store, inside one transaction. The ledger answers from SQLite, the twin
 * from arrays. Synchronous: the caller opens and ends the transaction; a throw inside rolls everything back.
 */
export type DeskStore = Rows &
  ServerStore &
  VersionStore &
  NoteStore &
  RawStore & {
    /** Oldest first, by seq; notes included. */
    messagesOf(id: ConversationId): Message[];
    draftsOf(id: ConversationId): Draft[];
    outboxOf(id: ConversationId): OutboxItem[];
    conversationsOf(id: CustomerId): Conversation[];
    /** Ids that mean this one, without those that mean them in turn. */
    aliasesTo(target: string): Alias[];
    /** Snoozed conversations whose time has come. */
    snoozedUntil(now: Ms): ConversationId[];
    /** Conversations that were put into the trash before a time and still have texts, some of them. */
    trashedBefore(at: Ms): ConversationId[];
    /** What a view shows of what has not changed since the scope's rev. */
    inView(scope: Scope): ConversationId[];
    /** Newest first. */
    steps(): Step[];
    tags(): Tag[];
    accounts(): Account[];
    templates(): Template[];

    messageByRemote(account: AccountId, remote: RemoteId): MessageId | null;
    remoteOf(message: MessageId): RemoteId | null;
    linkRemote(account: AccountId, remote: RemoteId, message: MessageId): void;
    outboxByAttempt(account: AccountId, attemptKey: string): OutboxItem | null;
    customerByHandle(handle: Handle): CustomerId | null;
    linkHandle(handle: Handle, customer: CustomerId): void;

    /** Every message of the account that has one of the keys. */
    threadPeers(account: AccountId, keys: string[]): ThreadPeer[];
    addThreadPeer(account: AccountId, keys: string[], peer: ThreadPeer): void;
    /** Moves what is kept for threading when two conversations become one. */
    moveThreadPeers(from: ConversationId, to: ConversationId): void;

    /** A free rowid at or after sortAt x 1024; a full millisecond uses the next. */
    nextSeq(sortAt: Ms): number;
    accountConversations(id: AccountId): ConversationId[];
    /** Private conversations in this state that a person wrote to, unread or unanswered, and nobody has settled. */
    owedIn(id: AccountId, state: 'open' | 'done'): ConversationId[];
    /** The next conversations behind an id ('' is the first), by their ids. */
    conversationsAfter(id: string, most: number): Conversation[];
    /** Behind which conversation deadlines are still those of earlier opening hours; null: nowhere. */
    clocksDue(): string | null;
    setClocksDue(after: string | null): void;
    /** Drafts of new messages included, which belong to no conversation yet. */
    accountDrafts(id: AccountId): Draft[];
    /** Forgets what is kept beside the rows for an account: remote ids, threads, cursor, bodies. */
    forgetAccount(id: AccountId): void;
    /** Gives up what is on its way to the account's server. */
    forgetServerChanges(id: AccountId): void;
    unlinkHandle(handle: Handle): void;
    putBody(message: MessageId, html: string): void;
    removeBody(message: MessageId): void;

    inverse(id: UndoId): Inverse | null;
    putInverse(id: UndoId, inverse: Inverse): void;
    removeInverse(id: UndoId): void;
  };

/**
 * What the rules take from outside. `newId` makes random ids; `zone` is the desk's IANA zone. `atOnce`: so many rows
 * may be worked out again in one transaction, the others are the caller's to go on with; absent where nobody waits.
 */
export type DeskEnv = { now: Ms; zone: string; newId(): string; atOnce?: number };
