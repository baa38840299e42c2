import type { CacheDb } from '../database';
import { isFilled } from '../meta';
import type { CacheSignal } from '../signals';
import type { CacheStatus } from '../status';
import { deleteDatabase } from './deleteDatabase';
import { openWriter, type OpenedCache } from './openWriter';
import type { PortBox } from './portBox';
import { startSession } from './session';
import type { SessionEnd } from './sessionEnd';

/** What the writer needs from outside; `pause` in ms, `now` any clock in ms. */
export type WriterEnv = {
  name: string;
  cacheVersion: number;
  ports: PortBox;
  signals: BroadcastChannel;
  /** Has the cache's folder thrown away by main, or only where its files prove that it will never open again. */
  clear(onlyBroken: boolean): Promise<boolean>;
  pause(ms: number): Promise<void>;
  now(): number;
};

/** After so many rebuilds in a row that never got through, the cache is given up until a new port comes. */
const patience = 4;
/** The wait, in ms, after so many sessions in a row that never caught up: none at first, then longer and longer. */
const pauseAfter = (failures: number): number => (failures < 2 ? 0 : Math.min(5000, 50 * 2 ** failures));

/** Keeps the cache fed for as long as the caller holds the writer's lock. Never resolves. */
export async function runWriter(env: WriterEnv): Promise<never> {
  let status: CacheStatus = { phase: 'opening', left: 0 };
  const signal = (message: CacheSignal): void => {
    if (message.type === 'status') status = message.status;
    env.signals.postMessage(message);
  };
  const tell = (phase: CacheStatus['phase']): void => signal({ type: 'status', status: { phase, left: 0 } });
  const blocked = (): void => tell('blocked');
  const open = (): Promise<OpenedCache> => openWriter({ ...env, blocked });
  const remove = async (db: CacheDb): Promise<void> => {
    db.close();
    await deleteDatabase(env.name, blocked);
  };
  const recreate = async (db: CacheDb): Promise<CacheDb> => {
    await remove(db);
    const { db: fresh } = await open();
    signal({ type: 'reset' });
    return fresh;
  };
  let complain: () => void = () => undefined;
  env.signals.onmessage = ({ data }: MessageEvent<CacheSignal>) => {
    if (data.type === 'ask') signal({ type: 'status', status });
    if (data.type === 'damaged') complain();
  };

  const openAndTell = async (): Promise<OpenedCache> => {
    const opened = await open();
    // Only now is the old database gone: who reads anew any earlier may read it once more.
    if (opened.meta === null) signal({ type: 'reset' });
    tell(isFilled(opened.meta) ? 'live' : 'rebuilding');
    return opened;
  };
  const once = async (opened: OpenedCache, port: MessagePort): Promise<{ end: SessionEnd; caughtUp: boolean }> => {
    const session = startSession(opened, port, { cacheVersion: env.cacheVersion, now: env.now, signal, recreate });
    complain = () => session.finish('broken');
    void env.ports.arrival().then(() => session.finish('replaced'));
    const { end, db, caughtUp } = await session.ended;
    complain = () => undefined;
    if (end === 'broken') await remove(db);
    else db.close();
    return { end, caughtUp };
  };

  let failures = 0;
  let rebuilds = 0;
  let ask = true;
  for (;;) {
    // After a stop the disk is left alone until a port says that there is room again.
    if (!ask) await env.ports.arrival();
    const { end, caughtUp } = await Promise.all([openAndTell(), env.ports.take()])
      .then(([opened, port]) => once(opened, port))
      .catch(() => {
        // It was tried again by plan already: the person hears of it now, while the tries go on.
        tell('failed');
        return { end: 'broken' as const, caughtUp: false };
      });
    failures = caughtUp || end === 'replaced' ? 0 : failures + 1;
    rebuilds = failures === 0 ? 0 : rebuilds + (end === 'broken' ? 1 : 0);
    const givenUp = rebuilds >= patience;
    ask = end !== 'stopped' && !givenUp;
    if (ask) await env.pause(pauseAfter(failures));
    if (!ask) tell(givenUp ? 'failed' : 'stopped');
  }
}
