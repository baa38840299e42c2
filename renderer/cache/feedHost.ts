import { cacheVersion } from '@shared/ipc/feed';
import type { FromFeedWorker, ToFeedWorker } from './feedWorker';

/** What the writer wants from main, by way of its window. */
export type FeedHostEnv = {
  name: string;
  openFeed(): Promise<MessagePort>;
  /** Has the cache's folder thrown away, or only where it will never open again; answers whether it went. */
  clear(onlyBroken: boolean): Promise<boolean>;
  version?: number;
};

/**
 * The window's side of the writer: starts the worker and gives it a port of the feed whenever it asks, which it
 * does once it holds the lock. `refresh` gives it a new port unasked, e.g. when there is room on the disk again.
 */
export function startFeedHost({ name, openFeed, clear, version = cacheVersion }: FeedHostEnv) {
  const worker = new Worker(new URL('./feedWorker.ts', import.meta.url), { type: 'module', name: 'cache writer' });
  let writes = false;
  const say = (message: ToFeedWorker, ports: MessagePort[] = []): void => worker.postMessage(message, ports);
  const hand = async (): Promise<void> => say({ type: 'port' }, [await openFeed()]);
  worker.onmessage = ({ data }: MessageEvent<FromFeedWorker>) => {
    writes = true;
    if (data.type === 'portWanted') void hand();
    else void clear(data.onlyBroken).then((cleared) => say({ type: 'cleared', cleared }));
  };
  say({ type: 'begin', name, cacheVersion: version });
  return {
    /** Does nothing in a window whose worker waits for the lock. */
    refresh: () => (writes ? void hand() : undefined),
    close: () => worker.terminate(),
  };
}
