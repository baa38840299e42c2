import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { notSent } from '../../web/sendOutcome';
import type { Mastodon } from '../api/client';
import { Status, type Visibility } from '../api/schema';

const narrowness: readonly Visibility[] = ['public', 'unlisted', 'private', 'direct'];

/** How far an answer reaches: as far as what it answers, and never beyond its conversation. */
export function visibilityOf({ profile }: Pick<Outgoing, 'profile'>, answered: Visibility): Visibility {
  const conversation: Visibility = profile === 'direct' ? 'direct' : 'public';
  return narrowness[Math.max(narrowness.indexOf(conversation), narrowness.indexOf(answered))] ?? 'direct';
}

/**
 * Whom an answer has to name, or it does not reach them: who wrote what is answered; below our own, whom that named.
 * Nobody else: each handle adds a reader.
 */
export function handlesFor({ account, mentions }: Pick<Status, 'account' | 'mentions'>, us: string): string[] {
  if (account.id !== us) return [account.acct];
  const first = mentions.find(({ id }) => id !== us);
  return first ? [first.acct] : [];
}

/** The text with the handles before it, as far as it does not name them itself. */
export function withHandles(text: string, handles: readonly string[]): string {
  const named = new Set((text.match(/@[\w.-]+(?:@[\w.-]+\w)?/gu) ?? []).map((one) => one.slice(1).toLowerCase()));
  const missing = handles.filter((acct) => !named.has(acct.toLowerCase()));
  return [...missing.map((acct) => `@${acct}`), text].join(' ');
}

/** A post as it is now; else why nothing can be done with it: nothing went out. */
export async function postNow(
  remoteId: RemoteId,
  { call }: Mastodon,
  { signal }: Pick<SendContext, 'signal'>,
): Promise<{ post: Status } | SendResult> {
  try {
    const { data } = await call(`/api/v1/statuses/${encodeURIComponent(remoteId)}`, { answer: Status, signal });
    return { post: data };
  } catch (thrown) {
    const gone = thrown instanceof ApiError && thrown.status === 404;
    return gone ? { kind: 'refused', error: appError('recipient.unreachable') } : notSent(thrown);
  }
}
