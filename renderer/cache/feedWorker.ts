import { openSignals } from './signals';
import { makePortBox } from './writer/portBox';
import { runWriter } from './writer/writer';

/** From the window: where to write (once), then ports of the feed. */
export type ToFeedWorker = { type: 'begin'; name: string; cacheVersion: number } | { type: 'port' };
/** From the worker: it holds the lock and wants a port of the feed. */
export type FromFeedWorker = { type: 'portWanted' };

/** The writer of the cache: one a window, of which the holder of the lock writes. */
const ports = makePortBox(() => self.postMessage({ type: 'portWanted' } satisfies FromFeedWorker));

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToFeedWorker>) => {
  if (data.type === 'port') {
    if (port) ports.put(port);
    return;
  }
  const { name, cacheVersion } = data;
  const run = (): Promise<never> =>
    runWriter({
      name,
      cacheVersion,
      ports,
      signals: openSignals(name),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: () => performance.now(),
    });
  void navigator.locks.request(`${name}:writer`, run);
};
