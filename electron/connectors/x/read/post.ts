import type { InboundAttachment, MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms, type RemoteId } from '@shared/domain/ids';
import { postProfile } from '../capabilities';
import { pageOf, postId, type PostThread, threadOf, timeOf } from '../ids';
import type { XPost } from './schema';
import { postText } from './text';

export const xChannel = ChannelKind.parse('x');

/** Where a post belongs and how it came. `remoteId`: that of its first version where not given. */
export type Placed = {
  thread: PostThread;
  author: Participant;
  customer: Participant;
  ours: boolean;
  files: InboundAttachment[];
  answers: RemoteId | null;
  remoteId?: RemoteId;
  above?: boolean;
  history?: boolean;
  attemptKey?: string | null;
};

/** The id of a post's first version: later ones replace it here. */
export const firstOf = ({ id, edit_history_post_ids: versions }: XPost): string => versions?.[0] ?? id;

/** When a post was written (UTC ms): X tells the second, the id knows more. */
export function sentAtOf(id: string, told: Ms): Ms {
  const known = timeOf(id);
  return Math.abs(known - told) < 1_000 ? known : told;
}

/** A post as the desk takes it. */
export function postEvent(post: XPost, placed: Placed): MessageUpsert {
  const { thread, author, customer, ours, files, answers, above = false, history = false, attemptKey = null } = placed;
  const sentAt = sentAtOf(post.id, post.created_at);
  return {
    type: 'message',
    remoteId: placed.remoteId ?? postId(firstOf(post)),
    thread: nativeThread(threadOf(thread), thread.with),
    channel: xChannel,
    profile: postProfile,
    visibility: 'public',
    direction: ours ? 'out' : 'in',
    automatic: above && !ours,
    author,
    customer,
    sentAt,
    receivedAt: sentAt,
    subject: null,
    text: postText(post),
    html: null,
    attachments: files,
    replyTo: answers,
    attemptKey,
    read: ours || above,
    delivery: ours ? 'accepted' : null,
    webUrl: pageOf(post.id),
    ...(above && !ours && { above: true as const }),
    ...((above || history) && { history: true }),
  };
}
