import { namedIds, type ThreadFacts } from './facts';

const subjectGap = 30 * 24 * 3_600_000;

/**
 * Whether two messages belong to one conversation, by the facts of these two alone (symmetric). A conversation is
 * a connected component of this relation plus manual links.
 */
export function joins(a: ThreadFacts, b: ThreadFacts): boolean {
  if (a.nativeThread !== null || b.nativeThread !== null) return a.nativeThread === b.nativeThread;
  return refersTo(a, b) || refersTo(b, a) || sharesParent(a, b) || sameSubject(a, b);
}

/** A direct answer; one with another counterpart and another subject is a new matter and cut off. */
function refersTo(reply: ThreadFacts, original: ThreadFacts): boolean {
  if (reply.inReplyTo !== original.remoteId && !reply.references.includes(original.remoteId)) return false;
  return sameCounterpart(reply, original) || reply.subjectKey === original.subjectKey;
}

/** Both name a message we do not have. Only with the same counterpart: strangers may answer one circular. */
function sharesParent(a: ThreadFacts, b: ThreadFacts): boolean {
  if (!a.counterpart || a.counterpart !== b.counterpart) return false;
  const named = new Set(namedIds(a));
  return namedIds(b).some((id) => named.has(id));
}

function sameSubject(a: ThreadFacts, b: ThreadFacts): boolean {
  if (!a.subjectKey || a.subjectKey !== b.subjectKey) return false;
  if (!a.counterpart || a.counterpart !== b.counterpart) return false;
  if (Math.abs(a.at - b.at) > subjectGap) return false;
  return answersBySubject(a, b) || answersBySubject(b, a);
}

function answersBySubject(later: ThreadFacts, earlier: ThreadFacts): boolean {
  return later.at >= earlier.at && later.replyMark && !later.noReply && !later.own;
}

function sameCounterpart(a: ThreadFacts, b: ThreadFacts): boolean {
  return !a.counterpart || !b.counterpart || a.counterpart === b.counterpart;
}
