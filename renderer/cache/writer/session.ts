import type { FeedFrame, FeedRequest } from '@shared/ipc/feed';
import type { CacheDb } from '../database';
import { isFilled, type Meta } from '../meta';
import type { CacheSignal } from '../signals';
import type { OpenedCache } from './openWriter';
import { endOf, type SessionEnd } from './sessionEnd';
import { flushMeta, writeFrame, type RowsFrame } from './writeFrame';

/** What a session needs from outside. `recreate` deletes the open database and makes an empty one. */
export type SessionEnv = {
  cacheVersion: number;
  signal(signal: CacheSignal): void;
  recreate(db: CacheDb): Promise<CacheDb>;
  now(): number;
};

/** One port's worth of feed: says hello, writes what comes in the order it comes, and ends with a reason. */
export function startSession(opened: OpenedCache, port: MessagePort, env: SessionEnv) {
  let { db } = opened;
  let meta: Meta | null = opened.meta;
  let flushed = false;
  let over = false;
  let finish: (end: SessionEnd) => void = () => undefined;
  const ended = new Promise<SessionEnd>((resolve) => {
    finish = (end) => {
      if (over) return;
      over = true;
      port.onmessage = null;
      port.close();
      resolve(end);
    };
  });
  const gone = (): void => finish('lost');
  const watch = (): void => {
    db.on.close.subscribe(gone);
    db.on.versionchange.subscribe(gone);
  };
  const say = (request: FeedRequest): void => port.postMessage(request);
  const tell = (left: number): void =>
    env.signal({ type: 'status', status: { phase: isFilled(meta) ? 'live' : 'rebuilding', left } });

  const start = async (frame: Extract<FeedFrame, { type: 'start' }>): Promise<void> => {
    if (frame.reset && meta !== null) {
      // Dexie tells of its own closing too.
      db.on.close.unsubscribe(gone);
      db = await env.recreate(db);
      watch();
      meta = null;
    }
    flushed = false;
    meta = { id: 'cache', ledgerId: frame.ledgerId, cacheVersion: env.cacheVersion, cursor: meta?.cursor ?? null };
    tell(0);
  };
  const rows = async (frame: RowsFrame): Promise<void> => {
    if (meta === null) throw new Error('rows before start');
    const began = env.now();
    const changed = await writeFrame(db, meta, frame);
    meta = { ...meta, cursor: frame.cursor };
    if (!over) say({ type: 'ack', frame: frame.frame, ms: env.now() - began });
    env.signal({ type: 'changed', rev: frame.cursor.rev, rows: changed });
    tell(frame.left);
  };
  const caughtUp = async (rev: number): Promise<void> => {
    if (meta === null) throw new Error('caught up before start');
    // The filling is through, even where its last row was the last that fitted into a frame.
    meta = { ...meta, cursor: { rev, rebuild: null } };
    // Once a port is enough: what a power cut takes later is fed again.
    if (!flushed) await flushMeta(db, meta);
    flushed = true;
    env.signal({ type: 'changed', rev, rows: [] });
    tell(0);
  };
  const take = async (frame: FeedFrame): Promise<void> => {
    if (frame.type === 'start') await start(frame);
    else if (frame.type === 'rows') await rows(frame);
    else if (frame.type === 'caughtUp') await caughtUp(frame.rev);
    else finish('stopped');
  };

  let queue: Promise<void> = Promise.resolve();
  watch();
  port.onmessage = ({ data }: MessageEvent<FeedFrame>) => {
    queue = queue.then(() => (over ? undefined : take(data))).catch((error: unknown) => finish(endOf(error)));
  };
  say({
    type: 'hello',
    ledgerId: meta?.ledgerId ?? null,
    cacheVersion: env.cacheVersion,
    cursor: meta?.cursor ?? null,
  });
  return {
    /** Resolves when the session is over; `db` and `filled` are as it left them. */
    ended: ended.then(async (end) => {
      await queue;
      return { end, db, caughtUp: flushed };
    }),
    finish,
  };
}
