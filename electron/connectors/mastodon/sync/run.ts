import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { childOf } from '../../network/childOf';
import type { Buckets } from '../../web/buckets';
import type { Echoes } from '../../web/echoes';
import { keepPolling, type Look } from '../../web/keepPolling';
import { lookAgain } from './again';
import { createBell } from './bell';
import { type ListName, listNames, type MastodonCursor, readCursor } from './cursor';
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
  const { account, clock, log } = context;
  const { controller, release } = childOf(context.signal);
  const { signal } = controller;
  const reading = createReading(context, buckets, signal);
  const bell = createBell();
  let cursor = readCursor(context.cursor);
  let streaming = false;
  let turn: Promise<void> = Promise.resolve();
  /** One batch after the other, each with the cursor as it is by then. */
  const tell = (events: ConnectorEvent[], change: Partial<MastodonCursor> = {}): Promise<void> => {
    turn = turn.then(async () => {
      if (signal.aborted) return;
      const next = { ...cursor, ...change };
      await context.emit(events, next);
      cursor = next;
    });
    return turn;
  };

  let found: (root: string | null) => void = () => undefined;
  const streamRoot = new Promise<string | null>((resolve) => (found = resolve));
  let greeting: ConnectorEvent[] | null = null;
  let due: readonly ListName[] = listNames;
  let lookedAt = clock.now();

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    if (!greeting) {
      const { events, streaming: root } = await greet(context, await reading());
      greeting = events;
      found(root);
    }
    if (due.length === 0) due = await bell.wait(streaming ? streamedMs : askedMs, clock, signal);
    if (signal.aborted) return 'again';
    const ways = await reading();
    const round = await readRound(due, cursor, ways, log);
    const stale = clock.now() - lookedAt >= streamedMs;
    const again = stale ? await lookAgain(ways) : [];
    if (signal.aborted) return 'again';
    const events = [...greeting, ...round.events, ...again];
    const moved = JSON.stringify(round.cursor) !== JSON.stringify(cursor);
    if (events.length > 0 || moved) await tell(events, round.cursor);
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

  const tellEchoes = async (): Promise<void> => {
    while (!signal.aborted) {
      await echoes.next(account.id, signal);
      const events = [...echoes.waiting(account.id)];
      if (signal.aborted || events.length === 0) continue;
      await tell(events);
      echoes.told(account.id, events.length);
    }
  };

  const loops = [keepPolling({ context: { ...context, signal }, look }), follow(), tellEchoes()];
  const ended = await Promise.allSettled(loops.map((loop) => loop.finally(() => controller.abort())));
  release();
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
