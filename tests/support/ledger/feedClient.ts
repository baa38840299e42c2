import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { cacheVersion, type FeedFrame, type FeedRequest } from '@shared/ipc/feed';
import type { DiskBrake } from '../../../electron/ledger/feed/diskBrake';
import { serveFeed, type PumpPort } from '../../../electron/ledger/feed/pump';
import type { Ledger } from '../../../electron/ledger/store';
import { emptyCache, writeFrame, type ModelCache } from './modelCache';

type RowsFrame = Extract<FeedFrame, { type: 'rows' }>;

/** Node's port as the pump takes it. */
function pumpPort(port: MessagePort): PumpPort & { close(): void } {
  return {
    post: (frame) => port.postMessage(frame),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

/** A disk with room for ever. */
export const endlessDisk: DiskBrake = { level: () => Promise.resolve('ok'), watch: () => () => undefined };

/** A window's cache at the other end of a feed. */
export type FeedClient = {
  cache: ModelCache;
  frames: FeedFrame[];
  /** How long it claims to write a frame of so many rows, in ms. */
  msFor: (frame: RowsFrame) => number;
  /** While true frames are kept unacknowledged. */
  hold: boolean;
  acknowledge(): void;
  send(request: FeedRequest): void;
  /** Resolves when a frame fits, also one that came before. */
  saw<T extends FeedFrame>(fits: (frame: FeedFrame) => frame is T): Promise<T>;
  caughtUp(rev: number): Promise<unknown>;
  close(): void;
};

/** Connects a cache to a ledger and says hello. */
export function connectCache(
  ledger: Ledger,
  { cache = emptyCache(), ledgerId = null as string | null, version = cacheVersion, brake = endlessDisk } = {},
): FeedClient {
  const { port1, port2 } = new MessageChannel();
  serveFeed(pumpPort(port1), ledger, brake);
  const waiting = new Set<() => void>();
  let held: RowsFrame | null = null;
  const client: FeedClient = {
    cache,
    frames: [],
    msFor: () => 1,
    hold: false,
    acknowledge: () => {
      if (held) client.send({ type: 'ack', frame: held.frame, ms: client.msFor(held) });
      held = null;
    },
    send: (request) => port2.postMessage(request),
    saw: async (fits) => {
      for (;;) {
        const found = client.frames.find(fits);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
    },
    caughtUp: (rev) =>
      client.saw((f): f is Extract<FeedFrame, { type: 'caughtUp' }> => f.type === 'caughtUp' && f.rev >= rev),
    close: () => port2.close(),
  };
  port2.on('message', (frame: FeedFrame) => {
    client.frames.push(frame);
    if (frame.type === 'start' && frame.reset) Object.assign(cache, emptyCache());
    if (frame.type === 'rows') {
      writeFrame(cache, frame);
      held = frame;
      if (!client.hold) client.acknowledge();
    }
    for (const resolve of waiting) resolve();
    waiting.clear();
  });
  client.send({ type: 'hello', ledgerId, cacheVersion: version, cursor: cache.cursor });
  return client;
}
