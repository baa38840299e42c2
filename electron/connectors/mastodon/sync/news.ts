import { star } from '../capabilities';
import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { Conversation, Id, Notification, Status } from '../api/schema';
import { participantOf } from '../posts/people';
import type { ListName } from './cursor';

/** What the items of a list hold: posts to be placed, and what is told as it is. */
export type News = { posts: Status[]; events: ConnectorEvent[]; unread: { key: string; payload: string }[] };

/** The longest text of an item that is kept as it came (characters). */
const longestRaw = 262_144;

/** Reads the items of a list; one that cannot be read is kept as it came, and holds up no other. */
export function readNews(name: ListName, items: readonly unknown[], domain: string): News {
  const news: News = { posts: [], events: [], unread: [] };
  for (const item of items) {
    const told = readItem(name, item, domain);
    if (told === null) {
      const id = z.looseObject({ id: Id }).safeParse(item).data?.id ?? 'unknown';
      news.unread.push({ key: `${name}/${id}`, payload: JSON.stringify(item).slice(0, longestRaw) });
    } else {
      news.posts.push(...(told.post ? [told.post] : []));
      news.events.push(...(told.event ? [told.event] : []));
    }
  }
  return news;
}

type Told = { post?: Status; event?: ConnectorEvent };

/** null: it cannot be read. Nothing at all: there is nothing in it for the desk. */
function readItem(name: ListName, item: unknown, domain: string): Told | null {
  if (name === 'own') return asPost(item);
  if (name === 'conversations') {
    const talk = Conversation.safeParse(item).data;
    return talk ? (talk.last_status ? asPost(talk.last_status) : {}) : null;
  }
  const news = Notification.safeParse(item).data;
  if (!news) return null;
  if (!wanted.has(news.type) || !news.status) return {};
  const { post } = asPost(news.status) ?? {};
  if (!post) return null;
  if (news.type !== 'favourite') return { post };
  const author = participantOf(news.account, domain);
  const remoteId = RemoteId.parse(post.id);
  return { event: { type: 'reaction', remoteId, author, own: false, emoji: star, removed: false } };
}

const wanted = new Set(['mention', 'update', 'favourite']);

function asPost(item: unknown): { post: Status } | null {
  const post = Status.safeParse(item).data;
  return post ? { post } : null;
}
