import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import { sideBySide } from '../network/sideBySide';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { jsonOrNull } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { driftOf } from '../web/problems';
import { createTelling, tellEchoes } from '../web/telling';
import { configOf } from './config';
import { offsetAfter, readCursor } from './cursor';
import type { Echoes } from '../web/echoes';
import { reach } from './reach';
import { readUpdate } from './updates/readUpdate';
import type { Us } from './updates/message';
import { allowedUpdates } from './updates/schema';

/** How long (s) Telegram holds a call that has nothing to tell, and how many updates it tells at once. */
const holdS = 50;
const most = 100;

/** How long (ms) Telegram keeps what nobody fetched. */
const keptMs = 24 * 3_600_000;

/** So often (ms) it is written down that we looked, though there was nothing. */
const savedMs = 600_000;

/** A server that does not hold a call (ms) is asked this much (ms) later. */
const heldMs = 1_000;
const pauseMs = 2_000;

/**
 * Tells what Telegram has, until aborted. Updates are confirmed by the next call, which is made only when they are
 * kept; what we sent ourselves is told between.
 */
export async function run(context: ConnectorContext, buckets: Buckets, echoes: Echoes): Promise<void> {
  const { account, clock } = context;
  const child = childOf(context.signal);
  const { signal } = child.controller;
  const { place, tell, move } = createTelling(context, signal, readCursor(context.cursor));
  let savedAt = place().seenAt ?? 0;
  let caughtUp = false;
  const us = (): Us => ({ botId: configOf(account).botId, name: account.name.slice(0, 200), now: clock.now() });

  const look = async (): Promise<Look> => {
    const cursor = place();
    if (!cursor.synced) context.status({ state: 'syncing' });
    const telegram = await reach(context, buckets);
    // What waits is fetched without holding: only then is it known that all is well.
    const hold = caughtUp ? holdS : 0;
    const askedAt = clock.now();
    const updates = await telegram.call(
      'getUpdates',
      {
        // A text where it is long: Telegram reads both.
        ...(cursor.offset !== null && { offset: cursor.offset as unknown as number }),
        limit: most,
        timeout: hold,
        allowed_updates: allowedUpdates,
      },
      { result: z.array(z.unknown()), signal, family: 'poll', timeoutMs: (hold + 20) * 1_000 },
    );
    if (signal.aborted) return 'again';
    const now = clock.now();
    caughtUp = updates.length < most;
    const synced = cursor.synced || caughtUp;
    const { events, ids } = read(updates, us(), context);
    // Nothing could be confirmed: the same would come again at once.
    if (updates.length > 0 && ids.length === 0) throw new ApiError(driftOf(account.name, 'updates'), { acted: false });
    const news: ConnectorEvent[] = [
      ...missed(cursor.seenAt, now),
      ...events,
      ...(synced && !cursor.synced ? [{ type: 'synced' as const, at: now }] : []),
    ];
    const offset = offsetAfter(cursor.offset, ids);
    if (news.length > 0 || offset !== cursor.offset || now - savedAt >= savedMs) {
      await tell(news, { offset, synced, seenAt: now });
      savedAt = now;
    } else await move({ seenAt: now });
    return updates.length === 0 && hold > 0 && now - askedAt < heldMs ? pauseMs : 'again';
  };

  const raws = (await context.raws?.()) ?? [];
  const readable = raws.flatMap(({ key, payload }): ConnectorEvent[] => {
    const events = readUpdate(jsonOrNull(payload), us()).events;
    return events ? [...events, { type: 'rawRead', key }] : [];
  });
  if (readable.length > 0) await tell(readable);

  const here = { ...context, signal };
  await sideBySide(child, [keepPolling({ context: here, look }), tellEchoes(here, echoes, tell)]);
}

/** What updates say; one that cannot be read is kept as it came, and holds up no other. */
function read(
  updates: readonly unknown[],
  us: Us,
  { log }: Pick<ConnectorContext, 'log'>,
): { events: ConnectorEvent[]; ids: string[] } {
  const ids: string[] = [];
  const events = updates.flatMap((update): ConnectorEvent[] => {
    const told = readUpdate(update, us);
    if (told.id !== null) ids.push(told.id);
    if (told.events) return told.events;
    log.warn('protocol.drift', { update: told.id });
    const payload = JSON.stringify(update).slice(0, 262_144);
    return told.id === null ? [] : [{ type: 'raw', key: `update/${told.id}`, payload, at: us.now }];
  });
  return { events, ids };
}

/** Telegram forgets after a day: what came before that, and after we last looked, may be missing. */
function missed(seenAt: number | null, now: number): ConnectorEvent[] {
  return seenAt !== null && now - seenAt > keptMs ? [{ type: 'gap', from: seenAt, to: now - keptMs }] : [];
}
