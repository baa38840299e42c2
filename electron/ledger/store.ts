import type {
  AccountId,
  AttachmentId,
  ChannelKind,
  ConversationId,
  MessageId,
  Ms,
  OutboxId,
  RemoteId,
} from '@shared/domain/ids';
import type { Account } from '@shared/domain/account';
import type { Attachment } from '@shared/domain/attachment';
import type { Change, ChangeReply, SystemChange } from '@shared/domain/change';
import type { DraftVersion } from '@shared/domain/draftVersion';
import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import type { NotificationSettings } from '@shared/domain/notifications';
import type { OutboxItem } from '@shared/domain/outbox';
import type { ActChange, ServerChangeRow } from '@shared/domain/serverChange';
import type { ServerCopy } from '@shared/channels/copies';
import type { DeskPresence } from '@shared/logic/away/deskPresence';
import type { CopyPlace } from '@shared/logic/server/places';
import type { ConnectorEvent, Cursor, RawPayload } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import type { Result } from '@shared/errors/result';
import type { FeedCursor, FeedDeletion, FeedRow } from '@shared/ipc/feed';
import type { RehearseReply, RehearseRequest } from '@shared/ipc/away';
import type { ReplyOf } from '@shared/ipc/contract';
import type { AnswerSuggestion, SearchReply, SearchRequest } from '@shared/ipc/search';
import type { AccountHoldings } from '@shared/ipc/accountDetails';
import type { LedgerHealth } from '@shared/ipc/desk';
import type { AwayPlan } from './core/awayPlans';
import type { Traffic } from './files/traffic';
import type { Keeping } from './keeping/keeping';

/** One page of the feed: at most `limit` rows, with the cursor the cache has once they are written. */
export type FeedPage = { rows: FeedRow[]; deletions: FeedDeletion[]; cursor: FeedCursor; left: number };

/** Revs (after `from`, up to `to`) of rows a person or main changed, as opposed to what a server brought. */
export type Span = { from: number; to: number };

/** What `ingest` found. `arrived`: private or public messages of customers that are news (not history, not ours). */
export type IngestReport = { rev: number; arrived: { conversationId: ConversationId; messageId: MessageId }[] };

/** A change on its way, with where its message was last. */
export type PendingServerChange = ServerChangeRow & { copies: Pick<ServerCopy, 'box' | 'number'>[] };

/**
 * The ledger as the rest of main sees it: asynchronous, all truth behind it. Implemented by the worker thread
 * (a file) and by the same core in the caller's thread (':memory:', for tests). Never throws; after `close`
 * everything answers ledger.closed.
 */
export type Ledger = {
  /** Random id made with the file; a cache of another ledger is worthless. */
  readonly id: string;
  readonly health: LedgerHealth;
  /** Called when the ledger fares worse than it did at start. */
  onHealth(listener: (health: LedgerHealth) => void): () => void;
  rev(): Promise<number>;
  /** Called after each commit with the newest rev; the feed and the outbox listen. Answers how to stop listening. */
  onRev(listener: (rev: number) => void): () => void;
  /** Called before `onRev` when the commit was a change: its rows go to the window first. */
  onSpan(listener: (span: Span) => void): () => void;

  apply(change: Change): Promise<Result<ChangeReply>>;
  system(change: SystemChange): Promise<Result<ChangeReply>>;
  /** Events and cursor in one transaction; files of `data` are on disk before it. */
  ingest(account: AccountId, events: ConnectorEvent[], cursor: Cursor): Promise<Result<IngestReport>>;

  accounts(): Promise<Account[]>;
  cursor(account: AccountId): Promise<Cursor | null>;

  /** Rows not yet sent, cancelled or failed, oldest first. */
  pendingOutbox(): Promise<OutboxItem[]>;
  /** Of each account the change that goes to its server next. */
  nextServerChanges(): Promise<PendingServerChange[]>;
  /** What people did to messages (edits, deletions, reactions) that no server has confirmed yet. */
  pendingActs(): Promise<Pick<ActChange, 'accountId' | 'notBefore'>[]>;
  /** Messages of an account that left every box they were known in; some of them, when there are many. */
  missing(account: AccountId): Promise<RemoteId[]>;
  /** What the account's connector could not read, oldest first; some of it, when there is much. */
  raws(account: AccountId): Promise<RawPayload[]>;
  outboxItem(id: OutboxId): Promise<OutboxItem | null>;
  /** What the connector needs to send a row: thread, references, files. */
  outgoing(id: OutboxId): Promise<Result<Outgoing>>;
  /** receivedAt of the newest customer message in the conversation, 0 when none. */
  newestCustomerMessage(id: ConversationId): Promise<Ms>;
  /** The conversation an id means now, aliases of merged ones followed. */
  conversation(id: ConversationId): Promise<Conversation | null>;
  /** A count kept by the ledger (shared/domain/counter); 0 when there is none. */
  counter(id: string): Promise<number>;
  /** What may be announced; null until somebody chose. */
  notifications(): Promise<NotificationSettings | null>;
  nextSnoozeAt(): Promise<Ms | null>;

  /** Kept texts in which all words are found, newest first, as the list shows them. */
  versions(query: string, limit: number): Promise<Result<DraftVersion[]>>;

  /** What would become of a message nobody has written. */
  rehearse(request: RehearseRequest): Promise<Result<RehearseReply>>;
  /** What was decided about away messages, newest first: the page before a time. */
  awayLog(before: Ms | null, limit: number): Promise<Result<ReplyOf<'away', 'log'>>>;
  /** What the present rules would have sent to what came in within so many days. */
  awayDryRun(days: number): Promise<Result<ReplyOf<'away', 'dryRun'>>>;

  /** What the provider of each account should say during absences; none while nothing was ever set about notes. */
  awayPlans(language: 'de' | 'en'): Promise<Result<AwayPlan[]>>;

  /** Whether somebody is there for who writes to an account on a channel, by opening hours and absences. */
  presence(account: AccountId, channel: ChannelKind): Promise<Result<DeskPresence>>;

  feed(cursor: FeedCursor | null, limit: number): Promise<FeedPage>;
  /** The rows and deletions of a span, at most `limit`, in the order of their revs. */
  changed(span: Span, limit: number): Promise<Pick<FeedPage, 'rows' | 'deletions'>>;
  /** Whether a cache that has everything up to this rev has it of this ledger (and not of one that lost commits). */
  fits(rev: number): Promise<boolean>;
  search(request: SearchRequest): Promise<Result<SearchReply>>;
  /** How many conversations each query finds, counted up to `most`; null for one that is not understood. */
  countFound(queries: string[], most: number): Promise<Result<(number | null)[]>>;
  /**
   * Everything a query finds, as many as one act can be about, newest hit first; search.behind while the index does not
   * know all there is.
   */
  found(query: string): Promise<Result<ConversationId[]>>;
  /** Answers persons gave to questions like the one this conversation waits with, the likest first, at most three. */
  suggest(id: ConversationId): Promise<Result<AnswerSuggestion[]>>;

  html(id: MessageId): Promise<string | null>;
  message(id: MessageId): Promise<Message | null>;
  remoteOf(id: MessageId): Promise<RemoteId | null>;
  /** The account a message came by; null when there is no such message. */
  accountOf(id: MessageId): Promise<AccountId | null>;
  /** Where a server has copies of a message, as far as it told. */
  placesOf(id: MessageId): Promise<CopyPlace[]>;
  /** What an account has brought, counted. */
  holdings(account: AccountId): Promise<Result<AccountHoldings>>;
  /** What went to and fro on an account since a time (UTC ms). */
  traffic(account: AccountId, since: Ms): Promise<Result<Traffic>>;
  /**
   * Removes kept files that no row and no step that can be taken back names, save those kept at `since` (UTC ms) or
   * later; answers how many. Without `since` nobody may be about to name one.
   */
  sweepFiles(since?: Ms): Promise<Result<{ removed: number }>>;
  attachment(message: MessageId, id: AttachmentId): Promise<Attachment | null>;
  /** Path of a kept file by its SHA-256, or null when it is not there. */
  filePath(sha256: string): string | null;
  /** Keeps bytes under their SHA-256 (tmp, fsync, rename). */
  keepFile(data: Uint8Array): Promise<Result<{ sha256: string; bytes: number }>>;

  setting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;

  /** VACUUM INTO beside the ledger; keeps the newest seven. */
  backup(): Promise<Result<{ path: string }>>;
  /** Backups, restoring and checking at the person's word. */
  readonly keeping: Keeping;
  /** SQLite's quick_check and our invariants; the broken ones by name. Damage is told by `onHealth` at once. */
  check(): Promise<Result<{ problems: string[] }>>;
  close(): Promise<void>;
};
