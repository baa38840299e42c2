import { z } from 'zod';
import { RemoteId } from '../domain/ids';

/**
 * What a connector knows of a message's thread. The connector only hints; shared/logic/threading decides.
 * `nativeThread` is the channel's own conversation id; mail has none and gives the header fields instead.
 * All ids are the server's, unique within the account.
 */
export const ThreadHints = z.strictObject({
  nativeThread: z.string().max(2000).nullable(),
  references: z.array(z.string().max(1000)).max(200),
  inReplyTo: z.string().max(1000).nullable(),
  /** The subject as written; reply marks are read from it by the rules. */
  subject: z.string().max(1000).nullable(),
  /** The other side's address, lower case, or '' when there is none. */
  counterpart: z.string().max(400),
  /** The sender is a no-reply address or a machine. */
  noReply: z.boolean(),
  /** The public message this private talk grew from: the ledger links the two conversations (`linkedTo`), reversibly. */
  grewFrom: RemoteId.optional(),
});
export type ThreadHints = z.infer<typeof ThreadHints>;

/** Hints of a channel that has conversations of its own. */
export function nativeThread(id: string, counterpart: string): ThreadHints {
  return { nativeThread: id, references: [], inReplyTo: null, subject: null, counterpart, noReply: false };
}
