import type { InboundAttachment, MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import { type Audience, WebUrl } from '@shared/domain/message';
import type { Status, Visibility } from '../api/schema';
import { addressOf, type FileHead, fileOf } from './files';
import { mastodonScope, participantOf } from './people';
import { textOf } from './text';
import { profileOf } from './threads';

/** Whose posts they are: our account there, the domain of its server, the name we write under, and the time (UTC ms). */
export type Us = { id: string; handle: string; domain: string; name: string; now: Ms };

/** What is known of a post beside itself. `thread`: its native thread; `customer`: of our own post, whom it answers. */
export type Around = {
  thread: string;
  customer: Participant | null;
  heads: ReadonlyMap<string, FileHead>;
  /** It only stands above what was meant for us. */
  above?: boolean;
};

const audiences: Record<Visibility, Audience> = {
  public: 'everyone',
  unlisted: 'unlisted',
  private: 'followers',
  direct: 'mentioned',
};

/** The account as author. */
export function ourselves({ handle, name }: Pick<Us, 'handle' | 'name'>): Participant {
  return { scope: mastodonScope, id: handle, name, language: null };
}

/** A post as the desk takes it. */
export function messageEvent(
  status: Status,
  us: Us,
  { thread, customer, heads, above = false }: Around,
): MessageUpsert {
  const own = status.account.id === us.id;
  const author = own ? ourselves(us) : participantOf(status.account, us.domain);
  const other = own || above ? (customer ?? author) : author;
  const hidden = new Set([us.id, ...(own ? addressed(status) : [])]);
  const url = WebUrl.safeParse(status.url ?? '');
  return {
    type: 'message',
    remoteId: RemoteId.parse(status.id),
    thread: nativeThread(thread, other.id),
    channel: ChannelKind.parse('mastodon'),
    profile: profileOf(status),
    visibility: status.visibility === 'direct' ? 'private' : 'public',
    direction: own ? 'out' : 'in',
    automatic: above,
    author,
    customer: other,
    sentAt: status.created_at,
    receivedAt: Math.min(status.created_at, us.now),
    subject: null,
    text: textOf(status, hidden),
    html: null,
    attachments: filesOf(status, heads),
    replyTo: status.in_reply_to_id ? RemoteId.parse(status.in_reply_to_id) : null,
    attemptKey: null,
    read: own || above,
    delivery: own ? 'accepted' : null,
    audience: audiences[status.visibility],
    ...(status.spoiler_text !== '' && { contentWarning: status.spoiler_text.slice(0, 1_000) }),
    ...(above && { above, history: true }),
    ...(url.success && { webUrl: url.data }),
  };
}

/** Whom an answer of ours addresses: it begins with their handle. */
function addressed({ in_reply_to_account_id: answered, mentions }: Status): string[] {
  const [first] = mentions;
  return [answered ?? '', first?.id ?? ''].filter((id) => id !== '');
}

function filesOf({ id, media_attachments: media }: Status, heads: Around['heads']): InboundAttachment[] {
  return media.slice(0, 50).flatMap((one) => fileOf(id, one, heads.get(addressOf(one) ?? '') ?? null) ?? []);
}
