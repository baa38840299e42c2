import type { Ms } from '../../domain/ids';

const earliest = 7 * 24 * 3_600_000;
const latest = 5 * 60_000;

/**
 * The order of a message: the sender's clock where it is believable (at most 7 days before and 5 minutes after a
 * server of ours had it), else the received time.
 */
export function sortAtOf(sentAt: Ms, receivedAt: Ms): Ms {
  const believable = sentAt >= receivedAt - earliest && sentAt <= receivedAt + latest;
  return believable ? sentAt : receivedAt;
}

/** Slots per millisecond in a message's rowid. */
export const seqPerMs = 1024;

/** The first rowid of a millisecond. */
export function firstSeq(sortAt: Ms): number {
  return sortAt * seqPerMs;
}
