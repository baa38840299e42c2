import type { SendContext } from '../../connector';
import { mayFetch } from '../../network/mayFetch';
import { configOf } from '../config';
import { findServer, type Places } from '../login/findServer';
import type { Shared } from '../reach';

/** What is looked up with. */
export type Looking = Pick<SendContext, 'account' | 'http' | 'clock' | 'signal'>;

/**
 * The server that keeps somebody's records, by their identity; null where there is none, or it names a place nobody
 * should be led to. Rejects with an ApiError where nobody answers.
 */
export async function serverOf(
  did: string,
  { account, http, clock, signal }: Looking,
  { buckets }: Pick<Shared, 'buckets'>,
  places: Places,
): Promise<string | null> {
  const { did: us, pds: own } = configOf(account);
  if (did === us) return own;
  const host = /^did:web:(.+)$/u.exec(did)?.[1];
  if (host !== undefined && !mayFetch(`https://${decodeURIComponent(host)}`, own)) return null;
  const found = await findServer(did, { account, http, clock, signal, buckets, places });
  return found && mayFetch(found.pds, own) ? found.pds : null;
}
