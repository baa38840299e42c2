import type { Load, Usage } from '@shared/channels/usage';
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
  /** What the server says of the limit of the family. */
  told(account: AccountId, family: string, limit: ToldLimit): void;
  /** The limit that is nearest, as the server tells it, else as our own pace has it. */
  load(account: AccountId, now: Ms): Load;
};

/** A limit as a server tells it: `limit` calls until `resetsAt` (UTC ms), of which so many are left. */
export type ToldLimit = { limit: number; left: number; resetsAt: Ms };

type Bucket = { tokens: number; at: Ms; notBefore: Ms; queue: Promise<void>; told: ToldLimit | null };

/** @param rates by family, where families are chats told by a function; one without a rate waits only when it was paused */
export function createBuckets(rates: Readonly<Record<string, Rate>> | ((family: string) => Rate | undefined)): Buckets {
  const rateOf = typeof rates === 'function' ? rates : (family: string) => rates[family];
  const held = new Map<string, Bucket>();
  const bucketOf = (account: AccountId, family: string, now: Ms): Bucket => {
    const key = `${account} ${family}`;
    const found = held.get(key);
    if (found) return found;
    const made = { tokens: rateOf(family)?.calls ?? 0, at: now, notBefore: 0, queue: Promise.resolve(), told: null };
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
    told(account, family, limit) {
      bucketOf(account, family, 0).told = limit;
    },
    load(account, now) {
      const own = [...held].filter(([key]) => key.startsWith(`${account} `));
      const told = own.flatMap(([, bucket]) => toldUsage(bucket, now));
      const paced = own.flatMap(([key, bucket]) => pacedUsage(bucket, rateOf(key.slice(account.length + 1)), now));
      const paused = Math.max(0, ...own.map(([, { notBefore }]) => notBefore));
      return { usage: nearest(told) ?? nearest(paced), pausedUntil: paused > now ? paused : null };
    },
  };
}

function toldUsage({ told }: Bucket, now: Ms): Limited[] {
  if (!told || told.resetsAt <= now) return [];
  const { limit, left, resetsAt } = told;
  return [{ unit: 'calls', by: 'service', used: Math.max(0, limit - left), limit, resetsAt }];
}

function pacedUsage({ tokens, at }: Bucket, rate: Rate | undefined, now: Ms): Limited[] {
  if (!rate) return [];
  const left = Math.min(rate.calls, tokens + (Math.max(0, now - at) * rate.calls) / rate.perMs);
  const used = Math.max(0, Math.ceil(rate.calls - left));
  const resetsAt = now + Math.ceil(((rate.calls - left) * rate.perMs) / rate.calls);
  return [{ unit: 'calls', by: 'desk', used, limit: rate.calls, ...(resetsAt > now && { resetsAt }) }];
}

type Limited = Usage & { limit: number };

/** The one of which most is used, by its own measure. */
function nearest(all: readonly Limited[]): Limited | null {
  return all.reduce<Limited | null>((most, one) => (!most || share(one) > share(most) ? one : most), null);
}

function share({ used, limit }: Limited): number {
  return limit === 0 ? 1 : used / limit;
}
