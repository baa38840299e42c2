import type { ConnectorEvent } from '@shared/channels/events';
import { appError } from '@shared/errors/appError';
import type { ConnectorContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { jsonOrNull } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { driftOf } from '../web/problems';
import { type BoxCall, readCall, readCallList } from './calls';
import { createFritzbox, type Fritzbox } from './client';
import { configOf, passwordField } from './config';
import { readCursor, writeCursor } from './cursor';
import { callEvent, idOf } from './events';
import { type Found, newIn } from './newIn';
import type { Lookup } from './origin';

/** How often (ms) the box is asked for what is new, and how often for the whole list, in which nothing can be missed. */
const everyMs = 20_000;
const wholeEveryMs = 15 * 60_000;
const whole = { max: 999, days: 90 };

/** Calls told at once; each may bring a recording. */
const batch = 20;

/** Tells the calls of a box, oldest first, until aborted. */
export async function run(context: ConnectorContext, needs: { buckets: Buckets; look: Lookup }): Promise<void> {
  const { account, clock, signal, log } = context;
  const config = configOf(account);
  const cursor = readCursor(context.cursor);
  const password = await context.secret(passwordField);
  const fritzbox = createFritzbox(context, { ...config, password: password ?? '' }, needs);
  let wholeAt = 0;

  const eventOf = async (call: BoxCall, sid: string): Promise<ConnectorEvent> => {
    const recording = call.path === '' ? null : await fritzbox.file(call.path, sid).catch(lost);
    return callEvent(call, config, account.name, clock.now(), recording);
  };

  /** A recording that is there and cannot be had holds up no call; a box that does not answer is asked again. */
  const lost = (thrown: unknown): null => {
    if (!(thrown instanceof ApiError) || thrown.error.code.startsWith('network.')) throw thrown;
    log.warn('recording.lost', { account: account.id, code: thrown.error.code });
    return null;
  };

  const emit = async (events: ConnectorEvent[], keys: readonly string[]): Promise<void> => {
    for (const key of keys) cursor.known.add(key);
    await context.emit(events, writeCursor(cursor));
  };

  const tell = async ({ calls, unread }: Found, sid: string): Promise<void> => {
    if (unread.length > 0) {
      log.warn('protocol.drift', { account: account.id });
      await emit(
        unread,
        unread.map(({ key }) => key),
      );
    }
    for (let at = 0; at < calls.length && !signal.aborted; at += batch) {
      const some = calls.slice(at, at + batch);
      const events: ConnectorEvent[] = [];
      for (const call of some) events.push(await eventOf(call, sid));
      if (signal.aborted) return;
      await emit(
        events,
        some.map((call) => idOf(call, config.serial)),
      );
    }
  };

  const look = async (): Promise<Look> => {
    if (password === null || password === '') throw absent(account.name);
    if (!cursor.synced) context.status({ state: 'syncing' });
    const now = clock.now();
    const isWhole = now >= wholeAt || !cursor.synced || cursor.timestamp === '';
    const wanted = isWhole ? whole : { id: cursor.since, timestamp: cursor.timestamp };
    const { list, sid } = await listOf(fritzbox, wanted, account.name);
    if (signal.aborted) return 'again';
    // Another list than before: what was asked for by its ids says nothing.
    const isOther = list.timestamp !== cursor.timestamp;
    const found = newIn(list.calls, config, cursor.known, now);
    await tell(found, sid);
    if (signal.aborted) return 'again';
    cursor.timestamp = list.timestamp;
    cursor.since = isOther && !isWhole ? 0 : Math.max(isOther ? 0 : cursor.since, found.upTo);
    wholeAt = isWhole ? now + wholeEveryMs : isOther ? 0 : wholeAt;
    if (!cursor.synced) {
      cursor.synced = true;
      await context.emit([{ type: 'synced', at: clock.now() }], writeCursor(cursor));
    }
    return isOther && !isWhole ? 'again' : everyMs;
  };

  const readable = ((await context.raws?.()) ?? []).flatMap(({ key, payload }): ConnectorEvent[] => {
    const call = readCall(jsonOrNull(payload), config.zone);
    if (!call || call.active) return [];
    return [callEvent(call, config, account.name, clock.now(), null), { type: 'rawRead', key }];
  });
  if (readable.length > 0) await context.emit(readable, writeCursor(cursor));
  await keepPolling({ context, look });
}

async function listOf(fritzbox: Fritzbox, wanted: Parameters<Fritzbox['callList']>[0], account: string) {
  const { text, sid } = await fritzbox.callList(wanted);
  const list = readCallList(text);
  if (!list) throw new ApiError(driftOf(account, 'no call list'), { acted: false });
  return { list, sid };
}

function absent(account: string): ApiError {
  const error = appError('vault.absent', { account: account.slice(0, 300) });
  return new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
}
