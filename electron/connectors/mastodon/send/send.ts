import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import type { Echoes } from '../../web/echoes';
import { notSent } from '../../web/sendOutcome';
import type { Mastodon } from '../api/client';
import { Status } from '../api/schema';
import { reach } from '../reach';
import { usOf } from '../sync/reading';
import { handlesFor, postNow, visibilityOf, withHandles } from './answered';
import { echoOf } from './echo';
import { upload } from './media';
import { outcomeOf } from './outcome';

/**
 * Answers a post. What is answered is looked at first: its reach and its warning are kept, and the server is known to be
 * there. The server knows our key (`Idempotency-Key`) for an hour: sent twice, it is one post.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  buckets: Buckets,
  echoes: Echoes,
): Promise<SendResult> {
  const refusal = refusalOf(outgoing);
  if (refusal || outgoing.replyTo === null) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  await context.phase('connecting');
  let mastodon: Mastodon;
  let mediaIds: string[] = [];
  let answered: Status;
  const { account, clock, signal } = context;
  const us = usOf(account, clock.now());
  try {
    mastodon = await reach(context, buckets);
    const found = await postNow(outgoing.replyTo, mastodon, context);
    if ('kind' in found) return found;
    answered = found.post;
    mediaIds = await upload(outgoing.attachments, mastodon, context);
  } catch (thrown) {
    return refusedFile(thrown) ?? notSent(thrown);
  }
  const { spoiler_text: warning, sensitive } = answered;
  const visibility = visibilityOf(outgoing, answered.visibility);
  try {
    const { data } = await mastodon.call('/api/v1/statuses', {
      method: 'POST',
      answer: Status,
      signal,
      headers: { 'idempotency-key': attemptKey },
      body: {
        status: withHandles(outgoing.text, handlesFor(answered, us.id)),
        in_reply_to_id: outgoing.replyTo,
        visibility,
        ...(warning !== '' && { spoiler_text: warning }),
        ...((warning !== '' || sensitive) && { sensitive: true }),
        ...(mediaIds.length > 0 && { media_ids: mediaIds }),
      },
      before: () => context.phase('body'),
    });
    echoes.add(account.id, [echoOf(data, outgoing.nativeThread, us, attemptKey)]);
    return sentAs(data);
  } catch (thrown) {
    return outcomeOf(thrown);
  }
}

/** What the server said about a post of ours. */
export function sentAs({ id, created_at: at }: Status): SendResult {
  return { kind: 'sent', receipt: { remoteId: RemoteId.parse(id), at, delivery: 'accepted' } };
}

/** Why an answer cannot go out at all, found before the server is asked. */
function refusalOf({ kind, text, attachments }: Outgoing): AppError | null {
  if (kind === 'new' || kind === 'forward') return appError('unsupported');
  return text.trim() === '' && attachments.length === 0 ? appError('content.empty') : null;
}

/** A file the server does not take is none it takes later. */
function refusedFile(thrown: unknown): SendResult | null {
  const no = thrown instanceof ApiError && (thrown.status === 422 || thrown.status === 413);
  return no ? { kind: 'refused', error: thrown.error } : null;
}
