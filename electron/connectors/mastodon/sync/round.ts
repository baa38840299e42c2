import type { ConnectorEvent } from '@shared/channels/events';
import type { Log } from '../../connector';
import { readPosts } from '../posts/read';
import { isWhole, type ListName, listNames, type MastodonCursor } from './cursor';
import { nextPage } from './lists';
import { readNews } from './news';
import type { Reading } from './reading';

/** A page of each of some lists, to be kept in one go; `more`: the lists that have more at once. */
export type Round = { events: ConnectorEvent[]; cursor: MastodonCursor; more: ListName[] };

/** Reads the next page of each of these lists; at the end of the first of all, all of the past is there. */
export async function readRound(
  lists: readonly ListName[],
  before: MastodonCursor,
  reading: Reading,
  log: Log,
): Promise<Round> {
  const { mastodon, us, signal, clock } = reading;
  const cursor = { ...before };
  const events: ConnectorEvent[] = [];
  const more: ListName[] = [];
  const posts = [];
  for (const name of lists) {
    const page = await nextPage(mastodon, name, before[name], { accountId: us.id, now: clock.now(), signal });
    const news = readNews(name, page.items, us.domain);
    for (const raw of news.unread) {
      log.warn('protocol.drift', { list: name });
      events.push({ type: 'raw', ...raw, at: clock.now() });
    }
    // Pages have the newest first; of two of one moment the older one is told first.
    posts.push(...news.posts.reverse());
    events.push(...news.events);
    cursor[name] = page.place;
    if (page.more) more.push(name);
  }
  events.unshift(...(await readPosts(posts, reading)));
  if (!cursor.synced && listNames.every((name) => isWhole(cursor[name]))) {
    cursor.synced = true;
    events.push({ type: 'synced', at: clock.now() });
  }
  return { events, cursor, more };
}
