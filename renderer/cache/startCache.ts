import { cacheVersion } from '@shared/ipc/feed';
import type { Bridge } from '../bridge/bridge';
import { makeActivity, watchActivity } from './activity';
import { makeAliases } from './aliases';
import { keys, type Cache } from './cache';
import { isCacheWhole } from './checkCache';
import type { CacheContext } from './cacheContext';
import { makeChangeHub } from './changeHub';
import { startFeedHost } from './feedHost';
import { liveQuery } from './live/live';
import { makeRegistry } from './live/registry';
import { makeOverlay } from './overlay';
import { makeReadable } from './readable';
import { makeRowMemory } from './search/rowMemory';
import { openReader } from './reader';
import { followStatus } from './followStatus';
import { templatesLive } from './templatesLive';
import { savedViewRows, senderRows, settingRows, stepRows } from './rows';
import { openSignals, type CacheSignal } from './signals';
import type { CacheStatus } from './status';
import { makeWarm } from './warm';

const name = 'tresen-cache';
/** Live reads follow the feed at most this often, in ms. */
const gapMs = 100;
/** Nothing moves by itself until the person has paused for this long, in ms. */
const idleMs = 5000;
/** A new phase is shown at once, how many rows are left at most this often, in ms. */
const statusMs = 500;
/** The first list is read before the writer, who is in no hurry, takes its share of the machine, in ms. */
const headStartMs = 300;
/** A read nobody uses any more stays this long, in ms, for who comes back at once. */
const lingerMs = 2000;

const later = (run: () => void, ms: number): void => void setTimeout(run, ms);

/** Starts the writer and opens the cache for reading. One a window. */
export function startCache(bridge: Bridge): Cache {
  const signals = openSignals(name);
  const say = (signal: CacheSignal): void => signals.postMessage(signal);
  const reader = openReader(name, cacheVersion, () => say({ type: 'damaged' }));
  const hub = makeChangeHub(gapMs, later);
  const status = makeReadable<CacheStatus>({ phase: 'opening', left: 0 });
  const follow = followStatus(status, statusMs, later);
  const overlay = makeOverlay();
  const activity = makeActivity(idleMs, () => performance.now(), later);
  const aliases = makeAliases();
  const registry = makeRegistry(lingerMs, later);
  let anchor: () => string | null = () => null;
  const found = makeRowMemory({ reader, hub });
  const context: CacheContext = { reader, hub, overlay, aliases, activity, status, found, anchor: () => anchor() };

  signals.onmessage = ({ data }: MessageEvent<CacheSignal>) => {
    if (data.type === 'changed') hub.add(data.rows, data.rev);
    if (data.type === 'reset') hub.addAll();
    if (data.type === 'status') follow(data.status);
  };
  hub.onSeen(overlay.seen);
  const aliasRows = liveQuery(
    context,
    ({ table }) => table === 'alias',
    (db) => db.alias.toArray(),
  );
  aliasRows.subscribe(() => aliases.set(aliasRows.get() ?? []));
  aliasRows.open();
  registry.of(keys.steps, () => stepRows(context)).subscribe(() => undefined);
  registry.of(keys.savedViews, () => savedViewRows(context)).subscribe(() => undefined);
  registry.of(keys.senders, () => senderRows(context)).subscribe(() => undefined);
  registry.of(keys.settings, () => settingRows(context)).subscribe(() => undefined);

  let host: ReturnType<typeof startFeedHost> | null = null;
  const start = setTimeout(() => {
    const clear = async (onlyBroken: boolean) => {
      const reply = await bridge.call('desk', 'clearCache', { onlyBroken });
      return reply.ok && reply.value.cleared;
    };
    host = startFeedHost({ name, openFeed: () => bridge.openFeed(), clear });
    registry.of(keys.templates, () => templatesLive(context)).subscribe(() => undefined);
  }, headStartMs);
  say({ type: 'ask' });
  const leave = [
    watchActivity(window, activity),
    bridge.onEvent((event) => (event.type === 'disk' && !event.stopped ? host?.refresh() : undefined)),
  ];
  return {
    context,
    registry,
    call: bridge.call,
    warm: makeWarm({ registry, context }),
    setAnchor: (next) => {
      anchor = next;
    },
    check: async () => {
      if (await isCacheWhole(reader, bridge.call, later)) return 'sound';
      say({ type: 'damaged' });
      return 'rebuilt';
    },
    close: () => {
      for (const stop of leave) stop();
      clearTimeout(start);
      host?.close();
      registry.closeAll();
      aliasRows.close();
      reader.close();
      signals.close();
    },
  };
}
