import type { AccountId, Ms } from '@shared/domain/ids';
import type { Clock } from '../connector';

/** So many calls in so much time (ms); as many may come at once. */
export type Rate = { calls: number; perMs: number };

/** One bucket of tokens for each account and family of endpoints. */
export type Buckets = {
  /** Resolves when a call of the family may go, one after the other; early, without an error, when aborted. */
  take(clock: Clock, account: AccountId, family: string, signal: AbortSignal): Promise<void>;
  /** Nothing of the family goes before this time: the server asked for it. */
  pause(account: AccountId, family: string, until: Ms): void;
};

type Bucket = { tokens: number; at: Ms; notBefore: Ms; queue: Promise<void> };

/** @param rates by family, where families are chats told by a function; one without a rate waits only when it was paused */
export function createBuckets(rates: Readonly<Record<string, Rate>> | ((family: string) => Rate | undefined)): Buckets {
  const rateOf = typeof rates === 'function' ? rates : (family: string) => rates[family];
  const held = new Map<string, Bucket>();
  const bucketOf = (account: AccountId, family: string, now: Ms): Bucket => {
    const key = `${account} ${family}`;
    const found = held.get(key);
    if (found) return found;
    const made = { tokens: rateOf(family)?.calls ?? 0, at: now, notBefore: 0, queue: Promise.resolve() };
    held.set(key, made);
    return made;
  };

  const waitFor = async (clock: Clock, bucket: Bucket, rate: Rate | undefined, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const now = clock.now();
      if (rate) {
        bucket.tokens = Math.min(rate.calls, bucket.tokens + (Math.max(0, now - bucket.at) * rate.calls) / rate.perMs);
        bucket.at = now;
      }
      const lacks = rate && bucket.tokens < 1 ? Math.ceil(((1 - bucket.tokens) * rate.perMs) / rate.calls) : 0;
      const wait = Math.max(lacks, bucket.notBefore - now);
      if (wait <= 0) {
        if (rate) bucket.tokens -= 1;
        return;
      }
      await clock.sleep(wait, signal);
    }
  };

  return {
    take(clock, account, family, signal) {
      const bucket = bucketOf(account, family, clock.now());
      bucket.queue = bucket.queue.then(() => waitFor(clock, bucket, rateOf(family), signal));
      return bucket.queue;
    },
    pause(account, family, until) {
      const bucket = bucketOf(account, family, 0);
      bucket.notBefore = Math.max(bucket.notBefore, until);
    },
  };
}
