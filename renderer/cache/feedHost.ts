import { cacheVersion } from '@shared/ipc/feed';
import type { FromFeedWorker, ToFeedWorker } from './feedWorker';

/**
 * The window's side of the writer: starts the worker and gives it a port of the feed whenever it asks, which it
 * does once it holds the lock. `refresh` gives it a new port unasked, e.g. when there is room on the disk again.
 */
export function startFeedHost(name: string, openFeed: () => Promise<MessagePort>, version = cacheVersion) {
  const worker = new Worker(new URL('./feedWorker.ts', import.meta.url), { type: 'module', name: 'cache writer' });
  let writes = false;
  const hand = async (): Promise<void> => {
    const port = await openFeed();
    worker.postMessage({ type: 'port' } satisfies ToFeedWorker, [port]);
  };
  worker.onmessage = ({ data }: MessageEvent<FromFeedWorker>) => {
    writes = true;
    if (data.type === 'portWanted') void hand();
  };
  worker.postMessage({ type: 'begin', name, cacheVersion: version } satisfies ToFeedWorker);
  return {
    /** Does nothing in a window whose worker waits for the lock. */
    refresh: () => (writes ? void hand() : undefined),
    close: () => worker.terminate(),
  };
}
