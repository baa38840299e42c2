import type { CopyAt } from './copies';
import type { AppError } from '../errors/appError';
import type { Attachment } from '../domain/attachment';
import type { Delivery } from '../domain/message';
import type { Ms, RemoteId } from '../domain/ids';
import type { ApprovedUse } from '../domain/approvedTemplate';
import type { DraftKind } from '../domain/draft';

/** What a connector is given to send. Everything it needs to address and thread the message at the server. */
export type Outgoing = {
  kind: DraftKind;
  /** The channel's own conversation id where it has one. */
  nativeThread: string | null;
  /** Server id of the message that is answered, and of all before it in the conversation, oldest first. */
  replyTo: RemoteId | null;
  references: RemoteId[];
  profile: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string | null;
  /** The plain text, always there. */
  text: string;
  /** The same as HTML, where the channel takes it; pictures inside it name an attachment by `cid:`. */
  html: string | null;
  /** The address it is written from; null: the account's default one. */
  from: string | null;
  attachments: { attachment: Attachment; data: Uint8Array }[];
  /** When it was put into the outbox (UTC ms): the same for every attempt. */
  writtenAt?: Ms;
  /** An attempt was made before: a part of it may be there already, where an answer is several messages. */
  again?: boolean;
  /** It is to leave as this text the service approved; `text` says the same. */
  approved?: ApprovedUse;
  /**
   * It answers this public message in private (`Capabilities.privateReply`): to whoever wrote it, into the talk the channel
   * opens for it. `nativeThread` is null where there is none yet; the receipt names it.
   */
  privateReplyTo?: RemoteId;
} & WrittenBy;

/**
 * A person, or the desk by itself (RFC 3834). `humanAgent`: Meta's tag for answers after its window, which only a
 * person's message may carry. The outbox sets it by the clock of the moment it leaves (`Capabilities.extended`).
 */
type WrittenBy = { automatic?: false; humanAgent?: boolean } | { automatic: true; humanAgent?: never };

/**
 * What a server said about a message of ours. `uncopied`: why there is no copy of it among the sent ones there. `from`:
 * the copies it was moved away from, by a change of its place. `nativeThread`: the channel's own conversation it went
 * into, where that is known only now.
 */
export type Receipt = {
  remoteId: RemoteId;
  at: Ms;
  delivery: Delivery | null;
  uncopied?: AppError | undefined;
  from?: CopyAt[] | undefined;
  nativeThread?: string | undefined;
};

/**
 * How an attempt ended. `refused`: the server said no, nothing went out; `notSent`: it broke before any byte of
 * the body left, safe to try again; `uncertain`: it broke after that.
 */
export type SendResult =
  | { kind: 'sent'; receipt: Receipt }
  | { kind: 'refused'; error: AppError }
  | { kind: 'notSent'; error: AppError; retryAfterMs: number | null }
  | { kind: 'uncertain'; error: AppError };
