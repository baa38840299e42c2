import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { childOf } from '../../network/childOf';
import { sideBySide } from '../../network/sideBySide';
import type { Buckets } from '../../web/buckets';
import type { Echoes } from '../../web/echoes';
import { keepPolling, type Look } from '../../web/keepPolling';
import { createTelling, tellEchoes } from '../../web/telling';
import { lookAgain, lookBack } from './again';
import { createBell } from './bell';
import { type ListName, listNames, readCursor, recentWith } from './cursor';
import { greet } from './greet';
import { onStream } from './onStream';
import { createReading } from './reading';
import { readRound } from './round';
import { followStream } from './stream';

/** How often the lists are asked (ms): where news are streamed only to be sure. */
const streamedMs = 120_000;
const askedMs = 20_000;

/**
 * Tells what a server has for an account, until aborted. Its lists are the truth; the stream only says when to look at
 * which, and tells changes and deletions, which no list has.
 */
export async function run(context: ConnectorContext, buckets: Buckets, echoes: Echoes): Promise<void> {
  const { clock, log } = context;
  const child = childOf(context.signal);
  const { signal } = child.controller;
  const reading = createReading(context, buckets, signal);
  const bell = createBell();
  const { place, tell } = createTelling(context, signal, readCursor(context.cursor));
  let streaming = false;

  let found: (root: string | null) => void = () => undefined;
  const streamRoot = new Promise<string | null>((resolve) => (found = resolve));
  let greeting: ConnectorEvent[] | null = null;
  let due: readonly ListName[] = listNames;
  let lookedAt = clock.now();

  const look = async (): Promise<Look> => {
    if (!place().synced) context.status({ state: 'syncing' });
    if (!greeting) {
      const { events, streaming: root } = await greet(context, await reading());
      greeting = [...events, ...(await lookBack(place().recent, await reading()))];
      found(root);
    }
    if (due.length === 0) due = await bell.wait(streaming ? streamedMs : askedMs, clock, signal);
    if (signal.aborted) return 'again';
    const ways = await reading();
    const round = await readRound(due, place(), ways, log);
    const stale = clock.now() - lookedAt >= streamedMs;
    const again = stale ? await lookAgain(ways) : [];
    if (signal.aborted) return 'again';
    const events = [...greeting, ...round.events, ...again];
    const gone = new Set<string>(events.flatMap((event) => (event.type === 'remove' ? event.remoteId : [])));
    const recent = recentWith(place().recent, ways.known).filter(([id]) => !gone.has(id));
    const next = { ...round.cursor, recent };
    const moved = JSON.stringify(next) !== JSON.stringify(place());
    if (events.length > 0 || moved) await tell(events, next);
    greeting = [];
    if (stale) lookedAt = clock.now();
    due = round.more;
    return 'again';
  };

  const follow = async (): Promise<void> => {
    const root = await Promise.race([streamRoot, untilAborted(signal)]);
    if (root !== null) {
      await followStream({
        context: { ...context, signal },
        root,
        changed(open) {
          streaming = open;
          bell.ring(...listNames);
        },
        told: async (event, payload) => {
          const events = await onStream(event, payload, bell, reading);
          if (events.length > 0) await tell(events);
        },
      });
    }
    await untilAborted(signal);
  };

  const here = { ...context, signal };
  await sideBySide(child, [keepPolling({ context: here, look }), follow(), tellEchoes(here, echoes, tell)]);
}

function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
