import { createHash } from 'node:crypto';
import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId, type Ms } from '@shared/domain/ids';
import { itemProfile } from './capabilities';
import type { Feed, Item } from './item';
import { pageOf } from './itemLink';

export const feedChannel = ChannelKind.parse('feed');

/** The longest an id may be before its fingerprint stands for it. */
const longestId = 400;
const longestText = 100_000;

/**
 * An item as a message of its author, else of the feed. Nobody waits for an answer to it: it is automatic, so that no
 * clock runs and no away message goes out.
 * @param now when it was seen first, for items without a date
 */
export function itemEvent(item: Item, feed: Pick<Feed, 'title'>, url: string, now: Ms): MessageUpsert {
  const scope = `feed:${new URL(url).hostname}`.slice(0, 200);
  const author = {
    scope,
    id: short(item.author?.toLowerCase() ?? url),
    name: (item.author ?? feed.title).slice(0, 400),
    language: null,
  };
  const words = [item.title, item.text === item.title ? '' : item.text].filter((part) => part !== '').join('\n\n');
  const at = Math.min(item.at ?? now, now);
  return {
    type: 'message',
    remoteId: RemoteId.parse(short(item.id)),
    thread: nativeThread(short(item.link === null ? item.id : pageOf(item.link)), author.id),
    channel: feedChannel,
    profile: itemProfile,
    visibility: 'public',
    direction: 'in',
    automatic: true,
    author,
    customer: author,
    sentAt: at,
    receivedAt: at,
    subject: item.title || null,
    text: words.slice(0, longestText),
    html: item.html,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
    ...(item.link !== null && { webUrl: item.link }),
  };
}

/** Tells whether an item is what it was. */
export function fingerprintOf({ title, text, link }: Item): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text, link]))
    .digest('base64url')
    .slice(0, 22);
}

function short(id: string): string {
  return id.length <= longestId ? id : createHash('sha256').update(id).digest('base64url');
}
