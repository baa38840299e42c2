import { createHash } from 'node:crypto';
import type { ConnectorEvent } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { ConnectorContext } from '../connector';
import type { Buckets } from '../web/buckets';
import { jsonOrNull } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { reach, type Sipgate } from './client';
import { configOf } from './config';
import { readCursor, writeCursor } from './cursor';
import { deliveryOf, Entry, HistoryPage, isOurs, stateOf, type Us } from './history';
import { type Reading, readers } from './readers';
import type { Sends } from './sends';

/** How often (ms) the history is asked for, and how often for what it may have shown late. */
const everyMs = 20_000;
const wholeEveryMs = 15 * 60_000;

/** How far back (ms) that goes, and how far the first look does. */
const overlapMs = 24 * 3_600_000;
const historyMs = 90 * 24 * 3_600_000;

const pageSize = 100;

/** Tells what the history has that was not told before, newest page first, until aborted. */
export async function run(context: ConnectorContext, buckets: Buckets, sends: Sends): Promise<void> {
  const { account, clock, signal, log } = context;
  const cursor = readCursor(context.cursor);
  const { number, language = 'de' } = configOf(account);
  /** A look that was cut short is made anew as a whole: what it met is known by then. */
  let wholeAt = 0;

  const us = (): Us => ({ number, name: account.name.slice(0, 200), now: clock.now(), language });

  const read = async (items: readonly unknown[], reading: Reading) => {
    const events: ConnectorEvent[] = [];
    let [oldest, newest, news] = [Infinity, 0, false];
    for (const raw of [...items].reverse()) {
      const parsed = Entry.safeParse(raw);
      const payload = parsed.success ? '' : JSON.stringify(raw).slice(0, 262_144);
      const key = parsed.success ? parsed.data.id : `entry/${createHash('sha256').update(payload).digest('base64url')}`;
      const before = cursor.known.get(key)?.told;
      if (!parsed.success) {
        if (before === undefined) events.push({ type: 'raw', key, payload, at: clock.now() });
        cursor.known.set(key, { told: 'raw', at: clock.now() });
        continue;
      }
      const entry = parsed.data;
      const at = Math.min(entry.created, clock.now());
      [oldest, newest, news] = [Math.min(oldest, at), Math.max(newest, at), news || before === undefined];
      const told = stateOf(entry);
      if (before === undefined) {
        const event = (await readers[entry.type]?.(entry, us(), reading)) ?? null;
        if (event) events.push({ ...event, attemptKey: sends.match(account.id, event) });
      } else if (before !== told && isOurs(entry)) {
        events.push({ type: 'receipt', remoteId: RemoteId.parse(entry.id), delivery: deliveryOf(entry) });
      }
      cursor.known.set(key, { told, at });
    }
    if (events.some(({ type }) => type === 'raw')) log.warn('protocol.drift', { account: account.id });
    return { events, oldest, newest, news };
  };

  const readAll = async (sipgate: Sipgate, whole: boolean): Promise<void> => {
    const until = cursor.newest === null ? clock.now() - historyMs : cursor.newest - overlapMs;
    let newest = cursor.newest ?? 0;
    for (let offset = 0; ; offset += pageSize) {
      const query = new URLSearchParams({
        types: Object.keys(readers).join(','),
        limit: `${pageSize}`,
        offset: `${offset}`,
      });
      const page = await sipgate.get(`/history?${query.toString()}`, { result: HistoryPage, signal });
      if (signal.aborted) return;
      const found = await read(page.items, { sipgate, along: cursor.synced, context });
      newest = Math.max(newest, found.newest);
      const further = page.items.length > 0 && found.oldest >= until && (found.news || whole);
      if (!further && newest > 0) cursor.newest = newest;
      if (found.events.length > 0) await context.emit(found.events, writeCursor(cursor));
      if (!further || signal.aborted) return;
    }
  };

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    const sipgate = await reach(context, buckets);
    const now = clock.now();
    const whole = now >= wholeAt || !cursor.synced;
    const due = wholeAt;
    wholeAt = 0;
    await readAll(sipgate, whole);
    if (signal.aborted) return 'again';
    wholeAt = whole ? now + wholeEveryMs : due;
    if (!cursor.synced) {
      cursor.synced = true;
      await context.emit([{ type: 'synced', at: clock.now() }], writeCursor(cursor));
    }
    return everyMs;
  };

  const readable: ConnectorEvent[] = [];
  for (const { key, payload } of (await context.raws?.()) ?? []) {
    const entry = Entry.safeParse(jsonOrNull(payload)).data;
    const event = entry && (await readers[entry.type]?.(entry, us(), null));
    if (event) readable.push(event, { type: 'rawRead', key });
  }
  if (readable.length > 0) await context.emit(readable, writeCursor(cursor));
  await keepPolling({ context, look });
}
