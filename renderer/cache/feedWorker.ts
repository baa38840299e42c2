import { openSignals } from './signals';
import { makePortBox } from './writer/portBox';
import { runWriter } from './writer/writer';

/** From the window: where to write (once), then ports of the feed, and that the cache's folder is cleared. */
export type ToFeedWorker =
  { type: 'begin'; name: string; cacheVersion: number } | { type: 'port' } | { type: 'cleared'; cleared: boolean };
/** From the worker, which holds the lock: it wants a port of the feed, or the cache's folder cleared. */
export type FromFeedWorker = { type: 'portWanted' } | { type: 'clearWanted'; onlyBroken: boolean };

/** The writer of the cache: one a window, of which the holder of the lock writes. */
const say = (message: FromFeedWorker): void => self.postMessage(message);
const ports = makePortBox(() => say({ type: 'portWanted' }));
let answer: (cleared: boolean) => void = () => undefined;

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToFeedWorker>) => {
  if (data.type === 'port' && port) ports.put(port);
  if (data.type === 'cleared') answer(data.cleared);
  if (data.type !== 'begin') return;
  const { name, cacheVersion } = data;
  const run = (): Promise<never> =>
    runWriter({
      name,
      cacheVersion,
      ports,
      signals: openSignals(name),
      clear: (onlyBroken) =>
        new Promise((resolve) => {
          answer = resolve;
          say({ type: 'clearWanted', onlyBroken });
        }),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: () => performance.now(),
    });
  void navigator.locks.request(`${name}:writer`, run);
};
