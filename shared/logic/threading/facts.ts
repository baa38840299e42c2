import type { Ms } from '../../domain/ids';

/**
 * The facts of one message by which it is joined to others. Joins are decided by the facts of two messages
 * alone, so that any order of arrival gives the same conversations.
 */
export type ThreadFacts = {
  nativeThread: string | null;
  /** The message's own id at the server (Message-ID for mail). */
  remoteId: string;
  references: string[];
  inReplyTo: string | null;
  /** Subject without reply marks, folded; '' when there is none. */
  subjectKey: string;
  /** The subject carried a reply mark (Re, AW, Antw, WG, Fwd, SV ...). */
  replyMark: boolean;
  counterpart: string;
  noReply: boolean;
  /** Written by us. */
  own: boolean;
  at: Ms;
};
