import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { jsonOrNull } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { addressOf } from './address';
import { abilityNews } from './abilityNews';
import type { Twilio } from './client';
import { configOf, type TwilioKind } from './config';
import { readCursor, type Side, writeCursor } from './cursor';
import type { Us } from './messages/event';
import { filesOf } from './messages/media';
import { readPage } from './messages/readPage';
import { MessagePage } from './messages/schema';
import { reach } from './reach';

/** How often (ms) what came and what became of ours is asked for. */
const everyMs = 20_000;

/** So often (ms) a look goes back beyond what is known, for messages a list showed late and ours that are still open. */
const wholeEveryMs = 15 * 60_000;

/** How far back (ms) that goes, from the newest known; and how far the first look does. */
const overlapMs = 24 * 3_600_000;
const historyMs = 90 * 24 * 3_600_000;

/** The two lists of a number: what was sent to it, and what was sent from it. */
const sides = { in: 'To', out: 'From' } as const;
type SideName = keyof typeof sides;

/** Tells what Twilio's lists have that was not told before, until aborted. Its date filter is never relied upon. */
export async function run(context: ConnectorContext, kind: TwilioKind, buckets: Buckets): Promise<void> {
  const { account, clock, signal, log } = context;
  const cursor = readCursor(context.cursor);
  const { number } = configOf(account);
  let wholeAt = 0;
  const us = (): Us => ({ kind, number, name: account.name.slice(0, 200), now: clock.now() });
  /** Whether a look that was cut short is what the disk knows of a side. */
  const kept = { in: cursor.in.look !== null, out: cursor.out.look !== null };
  const tell = (events: ConnectorEvent[]): Promise<void> => {
    if (events.some(({ type }) => type === 'raw')) log.warn('protocol.drift', { account: account.id });
    for (const name of ['in', 'out'] as const) kept[name] = cursor[name].look !== null;
    return context.emit(events, writeCursor(cursor));
  };

  const abilities = abilityNews(context, kind, tell);

  const readSide = async (twilio: Twilio, name: SideName, whole: boolean): Promise<void> => {
    const side = cursor[name];
    const how = { result: MessagePage, signal };
    const until = side.newest === null ? clock.now() - historyMs : side.newest - overlapMs;
    const state = side.look ?? { next: '', until, newest: side.newest ?? 0 };
    const query = { [sides[name]]: addressOf(kind, number), PageSize: whole ? '200' : '50' };
    let page =
      side.look === null
        ? await twilio.get('/Messages.json', query, how)
        : await twilio.page(side.look.next, how).catch((thrown: unknown) => forgotten(thrown, side));
    // The place it was left at is no longer known: it is read again from the newest on.
    if (page === null) return;
    while (!signal.aborted) {
      const attach = (message: Parameters<typeof filesOf>[1]) =>
        filesOf(twilio, message, cursor.synced, { account, signal, log });
      const read = await readPage(page.messages, side, us(), attach);
      const { known, oldest, newest, news } = read;
      // What failed before the account was connected is told with its message: nobody is called for it now.
      const events = cursor.synced ? read.events : read.events.filter(({ type }) => type !== 'receipt');
      if (signal.aborted) return;
      const next: string | null = page.next_page_uri ?? null;
      const further = (oldest === null || oldest >= state.until) && (news || whole);
      state.newest = Math.max(state.newest, newest ?? 0);
      for (const [sid, what] of known) side.known.set(sid, what);
      side.look = next !== null && further ? { ...state, next } : null;
      if (side.look === null && state.newest > 0) side.newest = state.newest;
      if (events.length > 0 || (kept[name] && side.look === null)) await tell(events);
      if (name === 'out' && read.newest === state.newest) await abilities.charged(page.messages);
      if (next === null || !further) return;
      page = await twilio.page(next, how);
    }
  };

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    const twilio = await reach(context, buckets);
    const now = clock.now();
    const whole = now >= wholeAt || !cursor.synced;
    for (const name of ['in', 'out'] as const) {
      // What was left in the middle is read to its end first; then what came meanwhile.
      if (cursor[name].look !== null) await readSide(twilio, name, true);
      if (!signal.aborted) await readSide(twilio, name, whole);
      if (signal.aborted) return 'again';
    }
    if (whole) wholeAt = now + wholeEveryMs;
    if (!cursor.synced) {
      cursor.synced = true;
      await tell([{ type: 'synced', at: clock.now() }]);
    }
    await abilities.approved(twilio);
    return everyMs;
  };

  await tellReadable(context, us, tell);
  await keepPolling({ context, look });
}

function forgotten(thrown: unknown, side: Side): null {
  if (!(thrown instanceof ApiError) || (thrown.status !== 400 && thrown.status !== 404)) throw thrown;
  side.look = null;
  return null;
}

/** What could not be read before, and can be now. Files of such messages are fetched when somebody wants them. */
async function tellReadable(
  context: ConnectorContext,
  us: () => Us,
  tell: (events: ConnectorEvent[]) => Promise<void>,
): Promise<void> {
  const events: ConnectorEvent[] = [];
  for (const { key, payload } of (await context.raws?.()) ?? []) {
    const read = await readPage([jsonOrNull(payload)], { known: new Map() }, us(), () => Promise.resolve([]));
    if (read.news) events.push(...read.events, { type: 'rawRead', key });
  }
  if (events.length > 0) await tell(events);
}
