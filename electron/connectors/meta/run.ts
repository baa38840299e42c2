import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { keepPolling, type Look } from '../web/keepPolling';
import { readCursor, writeCursor } from './cursor';
import { usOf } from './people';
import { type Means, reach } from './reach';
import { readAgain } from './read/again';
import { readTalks } from './read/talks';
import { publicNews } from './read/posts';
import { insistOpen } from './state';
import { refreshToken } from './token';
import { stretch } from './usage';

/** So long (ms) after the last news somebody may still be talking; then, and at night, looks are rarer. */
const busyMs = 30 * 60_000;
const quietTimes = 3;

/** Tells what a page or account has that was not told before, until aborted; the fuller the budget, the rarer it looks. */
export async function run(context: ConnectorContext, means: Means): Promise<void> {
  const { account, clock, signal, log } = context;
  const { platform, meter } = means;
  const place = readCursor(context.cursor);
  const due = { posts: 0, whole: 0 };
  let newsAt = 0;
  /** Which comment a talk grew from, by what comments said. */
  const grewFrom = new Map<string, string>();

  const tell = (events: ConnectorEvent[]): Promise<void> => {
    if (events.some(({ type }) => type === 'raw')) log.warn('protocol.drift', { account: account.id });
    if (events.some(({ type }) => type === 'message')) newsAt = clock.now();
    return context.emit(events, writeCursor(place));
  };

  const look = async (): Promise<Look> => {
    if (!place.synced) context.status({ state: 'syncing' });
    let graph = await reach(context, means);
    if (platform.refreshes && (await refreshToken(graph, place, context))) graph = await reach(context, means);
    const us = usOf(platform, account, clock.now());
    const now = clock.now();
    if (now >= due.posts) {
      const whole = now >= due.whole;
      if (whole) await insistOpen(graph, context, platform);
      const posts = await platform.posts(graph, { signal, whole, counts: place.counts });
      for (const { talk, id } of posts.flatMap(({ comments }) => comments)) if (talk !== null) grewFrom.set(talk, id);
      const events = publicNews(posts, place, us, whole);
      if (signal.aborted) return 'again';
      if (events.length > 0) await tell(events);
      if (whole) due.whole = now + platform.every.whole;
      due.posts = now + platform.every.posts * pace();
    }
    // What was sent in parts is known by its attempt before it comes back.
    const echoes = [...means.echoes.waiting(account.id)];
    if (echoes.length > 0) await tell(echoes);
    means.echoes.told(account.id, echoes.length);
    await readTalks({ graph, platform, place, us, grewFrom, context, tell });
    if (signal.aborted) return 'again';
    if (!place.synced) {
      place.synced = true;
      await tell([{ type: 'synced', at: clock.now() }]);
    }
    return platform.every.talks * pace();
  };

  /** By how much looks are rarer now. */
  const pace = (): number => {
    const hour = new Date(clock.now()).getHours();
    const isQuiet = clock.now() - newsAt > busyMs || hour < 7 || hour >= 22;
    return stretch(meter.percent(account.id)) * (isQuiet ? quietTimes : 1);
  };

  const readable = await readAgain(context, place, platform);
  if (readable.length > 0) await tell(readable);
  await keepPolling({ context, look });
}
