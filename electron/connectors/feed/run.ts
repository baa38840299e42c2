import type { ConnectorContext } from '../connector';
import type { Api } from '../web/api';
import { ApiError } from '../web/apiError';
import { driftOf } from '../web/problems';
import { keepPolling, type Look } from '../web/keepPolling';
import { itemCapabilities, itemProfile } from './capabilities';
import { configOf } from './config';
import { readCursor, writeCursor } from './cursor';
import { fingerprintOf, itemEvent } from './events';
import { fetchFeed } from './fetchFeed';
import { readFeed } from './readFeed';

/** How often a feed is asked (ms) where it does not say; what it says counts between these two. */
const everyMs = 15 * 60_000;
const seldomMs = 60 * 60_000;

/** Reads a feed again and again; tells what is new or has changed, oldest first. */
export function run(context: ConnectorContext, api: Api): Promise<void> {
  const { account, clock, signal, emit } = context;
  const { url } = configOf(account);
  const place = readCursor(context.cursor);
  let wait = everyMs;
  let told = false;

  const look = async (): Promise<Look> => {
    const at = place.movedTo ?? url;
    const source = { api, now: clock.now, name: account.name };
    const fetched = await fetchFeed(source, at, place, signal);
    if (fetched.kind === 'same') return wait;
    const feed = readFeed(fetched.text, fetched.url);
    if (!feed) throw new ApiError(driftOf(account.name, 'no feed'), { acted: false });
    wait = Math.min(seldomMs, Math.max(everyMs, feed.everyMs ?? 0));
    const fresh = feed.items.filter((item) => place.seen.get(item.id) !== fingerprintOf(item));
    const { etag, modified, movedTo } = fetched;
    Object.assign(place, { etag, modified, movedTo: movedTo ?? place.movedTo });
    for (const item of fresh) {
      // The newest stand last, so that the oldest are let go of first.
      place.seen.delete(item.id);
      place.seen.set(item.id, fingerprintOf(item));
    }
    const now = clock.now();
    const events = fresh.map((item) => itemEvent(item, feed, url, now)).sort((a, b) => a.sentAt - b.sentAt);
    const first = context.cursor === null && !told;
    told = true;
    await emit(
      [
        ...(first
          ? [{ type: 'account' as const, name: account.name, profiles: { [itemProfile]: itemCapabilities } }]
          : []),
        ...events,
        ...(first ? [{ type: 'synced' as const, at: now }] : []),
      ],
      writeCursor(place),
    );
    return wait;
  };
  return keepPolling({ context, look });
}
