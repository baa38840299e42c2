import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms, type RemoteId } from '@shared/domain/ids';
import { postProfile } from '../capabilities';
import { pageOf, postId, type PostThread, threadOf } from '../ids';
import { participantOf } from './people';
import { picturesOf } from './pictures';
import type { Actor, Label, PostRecord } from './schema';
import { textOf } from './text';

export const blueskyChannel = ChannelKind.parse('bluesky');

/** A post with who wrote it, however it was told. */
export type Post = { uri: string; author: Actor; record: PostRecord; indexedAt: Ms; labels?: Label[] | undefined };

/** Where a post belongs and how it came. `remoteId`: its own where not given; `answers`: the id of what it answers. */
export type Placed = {
  thread: PostThread;
  customer: Actor;
  ours: boolean;
  remoteId?: RemoteId;
  answers?: RemoteId;
  history?: boolean;
  read?: boolean;
  attemptKey?: string | null;
};

/** A post as the desk takes it. */
export function postEvent({ uri, author, record, indexedAt, labels }: Post, placed: Placed): MessageUpsert {
  const { thread, customer, ours, remoteId = postId(uri), history = false, read = ours, attemptKey = null } = placed;
  const webUrl = pageOf(uri);
  return {
    type: 'message',
    remoteId,
    thread: nativeThread(threadOf(thread), thread.with),
    channel: blueskyChannel,
    profile: postProfile,
    visibility: 'public',
    direction: ours ? 'out' : 'in',
    automatic: false,
    author: participantOf(author, record.langs),
    customer: participantOf(customer, customer.did === author.did ? record.langs : []),
    sentAt: record.createdAt,
    receivedAt: indexedAt,
    subject: null,
    text: textOf(record, labels),
    html: null,
    attachments: picturesOf(uri, record),
    replyTo: placed.answers ?? (record.reply ? postId(record.reply.parent.uri) : null),
    attemptKey,
    read,
    delivery: ours ? 'accepted' : null,
    ...(history && { history }),
    ...(webUrl !== null && { webUrl }),
  };
}
