import type { z } from 'zod';
import type { Account } from '@shared/domain/account';
import type { Attachment } from '@shared/domain/attachment';
import type { Conversation } from '@shared/domain/conversation';
import type { ChannelKind, Ms, RemoteId } from '@shared/domain/ids';
import type { ServerField } from '@shared/domain/serverChange';
import type { Capabilities } from '@shared/channels/capabilities';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { ServerCopy } from '@shared/channels/copies';
import type { ConnectorEvent, Cursor, Participant, RawPayload } from '@shared/channels/events';
import type { LoginStep } from '@shared/channels/login';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { ServerAbsence, ServerNote } from '@shared/channels/serverAbsence';
import type { AccountStatus } from '@shared/channels/status';
import type { Load } from '@shared/channels/usage';
import type { Result } from '@shared/errors/result';
import type { DeskPresence } from '@shared/logic/away/deskPresence';
import type { AccountDescription, AccountServer } from '@shared/ipc/accountDetails';

/** The clock a connector lives by; tests inject their own. `sleep` ends early, without an error, when aborted. */
export type Clock = {
  now(): Ms;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
};

/** A scoped logger with redaction; facts are numbers, codes and ids, never texts, names or addresses. */
export type Log = {
  info(event: string, facts?: Record<string, string | number | boolean | null>): void;
  warn(event: string, facts?: Record<string, string | number | boolean | null>): void;
};

/** What a running connector is given. */
export type ConnectorContext = {
  account: Account;
  /** Where it stopped the last time, or null at the first start. */
  cursor: Cursor | null;
  /**
   * Stores events and cursor in one transaction. Resolves when they are durable; only then may anything be
   * confirmed to a server that would forget it. Rejects when the batch was refused: the connector must stop.
   */
  emit(events: ConnectorEvent[], cursor: Cursor): Promise<void>;
  /** Tells the state of the connection; never throws. */
  status(status: Partial<AccountStatus> & Pick<AccountStatus, 'state'>): void;
  signal: AbortSignal;
  clock: Clock;
  http: typeof fetch;
  log: Log;
  /** Reads one of the account's secrets by field name; null when there is none. */
  secret(name: string): Promise<string | null>;
  /** Keeps a secret that a server gave anew; resolves when it is safe. Rejects where it cannot be kept. */
  keepSecret?(name: string, value: string): Promise<void>;
  /**
   * Messages that left every box they were known in, and nobody knows yet where they are: the connector looks for them
   * and tells their `whereabouts`. Asked for after a `listing`.
   */
  missing?(): Promise<RemoteId[]>;
  /** Whether somebody is there for who writes on a channel of the account now, by opening hours and absences. */
  presence?(channel: ChannelKind): Promise<DeskPresence>;
  /** What could not be read before (event `raw`), some of it when there is much; asked for when a run begins. */
  raws?(): Promise<RawPayload[]>;
};

/**
 * What a login is given; one object a session, which ends with `signal`. Errors that the user can mend are steps; what
 * is thrown is a defect, or carries an error value.
 */
export type LoginContext = Pick<ConnectorContext, 'clock' | 'http' | 'signal' | 'log'> & {
  /** The account that is signed in again; null for a new one. */
  account: Account | null;
  /** Only accounts on this computer can be opened by this runtime. */
  localOnly: boolean;
  language: 'de' | 'en';
  /** Keeps a secret that must not cross IPC; it goes to the vault when the login is done. */
  keep(name: string, secret: string): void;
  /** One of the account's secrets by field name; null when there is none, or the account is new. */
  secret?(name: string): Promise<string | null>;
  /** Whether another account has this address already. */
  taken(address: string): Promise<boolean>;
  /** A setting of this kind of channel, such as an OAuth client id; null when there is none. */
  setting(name: string): Promise<string | null>;
  setSetting(name: string, value: string): Promise<void>;
  /** A secret of this kind of channel rather than of one account, such as that of an OAuth client; in the vault too. */
  kindSecret(name: string): Promise<string | null>;
  setKindSecret(name: string, secret: string): Promise<void>;
};

/** What a send is given beside the message. `phase` must be awaited before the first byte of the body leaves. */
export type SendContext = Pick<
  ConnectorContext,
  'account' | 'signal' | 'clock' | 'http' | 'log' | 'secret' | 'keepSecret'
> & {
  phase(phase: 'connecting' | 'body'): Promise<void>;
};

/**
 * A change the user made that the server should know. `copies`: where the message was last; a hint that is worth
 * nothing when the box is not what it was.
 */
export type ServerChange = {
  target: RemoteId;
  field: ServerField;
  wanted: string | boolean;
  copies?: readonly Pick<ServerCopy, 'box' | 'number'>[];
};

/**
 * The ability to let the server answer while the person is away. Errors are values; a server that offers no such thing
 * is none where it is only asked. What is there is looked up each time.
 */
type ServerAbsences = {
  /** What the server does now. @param notes what it should say */
  state(notes: readonly ServerNote[], context: SendContext): Promise<Result<ServerAbsence>>;
  push(notes: readonly ServerNote[], context: SendContext): Promise<Result<null>>;
  /** What was there before us is there again. */
  withdraw(context: SendContext): Promise<Result<null>>;
};

/**
 * One kind of channel. The core is what every channel has; abilities are optional and found by presence.
 * A connector holds no state between accounts, makes no network call at import, and never sees the ledger.
 */
export type Connector = {
  kind: string;
  channels: ChannelInfo[];
  configuration: z.ZodType<Record<string, unknown>>;
  /** The fields of the configuration a person may change by hand; none where absent. */
  editable?: readonly string[];
  /** The next step, given the answers so far (empty at first). Secrets among the answers never leave main. */
  login(answers: Record<string, string>, context: LoginContext): Promise<LoginStep>;
  /**
   * Runs until aborted. Returning or throwing earlier means it broke; the supervisor starts it again, unless the last
   * status it told was 'failed': then it waits for the user. Gives a sign of life (`emit` or `status`) at least every
   * five minutes; after ten without one it is started again.
   */
  run(context: ConnectorContext): Promise<void>;
  send(outgoing: Outgoing, attemptKey: string, context: SendContext): Promise<SendResult>;
  capabilities(account: Account, conversation: Pick<Conversation, 'profile' | 'channel'> | null): Capabilities;
  /** What conversations of the account can do by their profile, where that is known without asking the server. */
  profiles?(account: Account): Record<string, Capabilities>;
  isOwn(account: Account, author: Participant): boolean;
  /**
   * Whether an account never leaves this computer (loopback); such accounts open on the fall-back runtime too.
   * Without it none does, save the practice desk's.
   */
  local?(account: Account): boolean;

  /** What a configuration leads to: the servers it asks, and the secrets it signs in with, by name. */
  plan?(config: Record<string, unknown>): { servers: AccountServer[]; secrets: string[] };
  /**
   * How near an account is to its limits, from memory: nobody is asked. What the service itself tells of budgets is told
   * by the status (`usage`) and outlives a run.
   */
  load?(account: Account, now: Ms): Load;
  /** What the account's page shows. A server out of reach is an error in it, never thrown. */
  describe?(account: Account, context: SendContext): Promise<AccountDescription>;
  /** The address from which a message of the account comes back to it; null where it reaches itself by none. */
  ownAddress?(account: Account): string | null;

  /** Did this attempt go out? null: it did not, as far as the server tells. */
  findSent?(attemptKey: string, outgoing: Outgoing, context: SendContext): Promise<SendResult | null>;
  /**
   * Puts a copy of what left at `sentAt` (UTC ms) among the sent ones at the server, where there is none: `sent` when
   * there is one now.
   */
  keepCopy?(outgoing: Outgoing, attemptKey: string, sentAt: Ms, context: SendContext): Promise<SendResult>;
  /** The bytes of a file that did not come along. `remoteId`: the attachment's own, as `InboundAttachment` gave it. */
  download?(attachment: Attachment, remoteId: RemoteId, context: SendContext): Promise<Uint8Array>;
  /**
   * A message as the server has it, header first, at most `longest` octets. Rejects when it is gone or the server out
   * of reach.
   */
  source?(remoteId: RemoteId, longest: number, context: SendContext): Promise<Uint8Array>;
  serverAbsence?: ServerAbsences;
  serverChange?(change: ServerChange, context: SendContext): Promise<SendResult>;
  edit?(remoteId: RemoteId, text: string, context: SendContext): Promise<SendResult>;
  remove?(remoteId: RemoteId, context: SendContext): Promise<SendResult>;
  react?(remoteId: RemoteId, emoji: string, context: SendContext): Promise<SendResult>;
  /** Hides a customer's public message from everybody but its author and us, or shows it again. */
  hide?(remoteId: RemoteId, hidden: boolean, context: SendContext): Promise<SendResult>;
  /** Takes a reaction of ours back; one that is gone already is what was wanted. */
  unreact?(remoteId: RemoteId, emoji: string, context: SendContext): Promise<SendResult>;
};
