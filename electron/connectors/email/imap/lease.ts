import type { ImapFlow } from 'imapflow';
import type { AccountId } from '@shared/domain/ids';
import { openImap, type Reach, type Trust } from './client';

/** Lends one connection an account to requests beside the running sync, one at a time. */
export type Leases = {
  /**
   * Runs with an open connection; a second time, with a new one, when one that was kept turns out to be stale, so the
   * work must not mind being done twice. Rejects with a library error when there is none to be had.
   */
  with<T>(reach: Reach, work: Work<T>): Promise<T>;
};

type Work<T> = (client: ImapFlow) => Promise<T>;

/** How long (ms) an idle connection is kept for the next request. */
const idleMs = 20_000;

type Lease = { client: ImapFlow | null; queue: Promise<unknown>; timer: NodeJS.Timeout | null };

/** @param trust as for every connection */
export function createLeases(trust: Trust): Leases {
  const leases = new Map<AccountId, Lease>();

  const leaseOf = (id: AccountId): Lease => {
    const known = leases.get(id) ?? { client: null, queue: Promise.resolve(), timer: null };
    leases.set(id, known);
    return known;
  };
  const use = async <T>(lease: Lease, client: ImapFlow, reach: Reach, work: Work<T>): Promise<T> => {
    const stop = (): void => client.close();
    reach.signal.addEventListener('abort', stop);
    try {
      if (reach.signal.aborted) throw new Error('aborted');
      return await work(client);
    } finally {
      reach.signal.removeEventListener('abort', stop);
      lease.timer = setTimeout(() => client.close(), idleMs).unref();
    }
  };
  const take = async <T>(lease: Lease, reach: Reach, work: Work<T>): Promise<T> => {
    if (lease.timer) clearTimeout(lease.timer);
    if (lease.client?.usable) {
      try {
        // The open folder is as it was when it was last used; this brings what came since, or the news that all is over.
        await lease.client.noop();
        return await use(lease, lease.client, reach, work);
      } catch (error) {
        if (reach.signal.aborted) throw error;
        lease.client.close();
      }
    }
    // The connection outlives the request it was opened for; the request's own signal ends only the request.
    lease.client = await openImap({ ...reach, signal: new AbortController().signal }, trust);
    return use(lease, lease.client, reach, work);
  };

  return {
    with: (reach, work) => {
      const lease = leaseOf(reach.account.id);
      const turn = lease.queue.then(() => take(lease, reach, work));
      lease.queue = turn.catch(() => {});
      return turn;
    },
  };
}
