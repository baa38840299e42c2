import type { ImapFlow } from 'imapflow';
import type { AccountId } from '@shared/domain/ids';
import { openImap, type Reach, type Trust } from './client';

/** Lends one connection an account to requests beside the running sync, one at a time. */
export type Leases = {
  /** Runs with an open connection. Rejects with a library error when there is none to be had. */
  with<T>(reach: Reach, work: (client: ImapFlow) => Promise<T>): Promise<T>;
};

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
  const take = async <T>(lease: Lease, reach: Reach, work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    if (lease.timer) clearTimeout(lease.timer);
    // The connection outlives the request it was opened for; the request's own signal ends only the request.
    if (!lease.client?.usable) lease.client = await openImap({ ...reach, signal: new AbortController().signal }, trust);
    const { client } = lease;
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

  return {
    with: (reach, work) => {
      const lease = leaseOf(reach.account.id);
      const turn = lease.queue.then(() => take(lease, reach, work));
      lease.queue = turn.catch(() => {});
      return turn;
    },
  };
}
