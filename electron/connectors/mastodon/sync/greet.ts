import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { jsonOrNull } from '../../web/json';
import { readInstance } from '../api/instance';
import { profilesOf } from '../capabilities';
import { readPosts } from '../posts/read';
import { listNames } from './cursor';
import { readNews } from './news';
import type { Reading } from './reading';

/** What a run begins with. `streaming`: the address of the server that streams, null where there is none. */
export type Greeting = { events: ConnectorEvent[]; streaming: string | null };

/** Asks what the server takes, which may have changed since, and reads what could not be read before. */
export async function greet(
  { account, raws }: Pick<ConnectorContext, 'account' | 'raws'>,
  reading: Reading,
): Promise<Greeting> {
  const { mastodon, signal } = reading;
  const { limits, streaming } = await readInstance(mastodon.api, mastodon.origin, account.name, signal);
  const profiles = profilesOf(limits);
  const changed = JSON.stringify(profiles) !== JSON.stringify(account.profiles);
  const events: ConnectorEvent[] = changed ? [{ type: 'account', name: account.name, profiles }] : [];
  for (const { key, payload } of (await raws?.()) ?? []) {
    const name = listNames.find((list) => key.startsWith(`${list}/`));
    const news = name && readNews(name, [jsonOrNull(payload)], reading.us.domain);
    if (!news || news.posts.length + news.events.length === 0) continue;
    events.push(...(await readPosts(news.posts, reading)), ...news.events, { type: 'rawRead', key });
  }
  return { events, streaming };
}
