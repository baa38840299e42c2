import { AccountId } from '@shared/domain/ids';
import { createRelay, type Handed, type Question } from '../../../electron/connectors/relay/client';
import { createBuckets } from '../../../electron/connectors/web/buckets';
import type { RunningRelay } from './startRelay';

/** The wall clock as connectors take it. */
const wallClock = {
  now: () => Date.now(),
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    }),
};

/** The desk's own client of a relay, and a question with what it leaves out. */
export function askerOf({ url, keys }: Pick<RunningRelay, 'url' | 'keys'>) {
  const account = { id: AccountId.parse('a1'), name: 'Laden' };
  const relay = createRelay({ account, http: fetch, clock: wallClock, buckets: createBuckets({}) }, url, keys);
  const begin: Question = { box: '', after: '', told: 0, wait: 0 };
  return (question: Partial<Question> = {}): Promise<Handed> =>
    relay.ask({ ...begin, ...question }, new AbortController().signal);
}

/** A webhook as a service posts it. */
export function post(url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}
