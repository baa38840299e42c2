import type { ThreadHints } from '../../channels/thread';
import type { Ms } from '../../domain/ids';
import { subjectKey } from './subject';

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

/** Reads the facts from a connector's hints. `messageId` is what other messages refer to. */
export function factsOf(hints: ThreadHints, messageId: string, own: boolean, at: Ms): ThreadFacts {
  const { key, replyMark } = subjectKey(hints.subject);
  return {
    nativeThread: hints.nativeThread,
    remoteId: messageId,
    references: hints.references,
    inReplyTo: hints.inReplyTo,
    subjectKey: key,
    replyMark,
    counterpart: hints.counterpart.toLowerCase(),
    noReply: hints.noReply,
    own,
    at,
  };
}

/**
 * Under which keys a message is kept, and looked for: messages that may join share at least one. A native thread
 * is one key; else every id it names, and its subject with its counterpart.
 */
export function threadKeys(facts: ThreadFacts): string[] {
  if (facts.nativeThread !== null) return [`n:${facts.nativeThread}`];
  const keys = namedIds(facts).map((id) => `r:${id}`);
  if (facts.subjectKey && facts.counterpart) keys.push(`s:${facts.counterpart}|${facts.subjectKey}`);
  return keys;
}

/** The message's own id and all it refers to, each once. */
export function namedIds(facts: ThreadFacts): string[] {
  const ids = new Set([facts.remoteId, ...facts.references]);
  if (facts.inReplyTo !== null) ids.add(facts.inReplyTo);
  return [...ids];
}
