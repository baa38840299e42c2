import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { bodyOnce } from '../../web/bodyOnce';
import type { Echoes } from '../../web/echoes';
import { notSent, sendOutcome } from '../../web/sendOutcome';
import { configOf } from '../config';
import { refusalIn } from '../explain';
import { postCollection, postId, type PostThread, readPostId, readThread } from '../ids';
import { reach, type Shared } from '../reach';
import { postEvent } from '../read/post';
import { PostRecord, StrongRef } from '../read/schema';
import { facetsFor } from './facets';
import { embedOf } from './pictures';
import { type KeptPost, ownPost, postAt } from './records';
import { refusalOf } from './refusal';
import { rkeyOf } from './rkey';

/**
 * Sends an answer as a post. Its key is made from the attempt, so that it is written once however often it is tried:
 * a post that is there already is what was wanted.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  const thread = outgoing.nativeThread === null ? null : readThread(outgoing.nativeThread);
  const answered = readPostId(outgoing.replyTo ?? '');
  const refusal = thread && answered ? refusalOf(outgoing) : appError('unsupported');
  if (!thread || !answered || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const { account, clock, signal } = context;
  const { did } = configOf(account);
  const rkey = rkeyOf(attemptKey, outgoing.writtenAt);
  const desk = reach(context, shared);

  await context.phase('connecting');
  let record: Record<string, unknown>;
  try {
    const there = await ownPost(desk, did, rkey, context);
    if (there) return sentAs(there);
    const parent = await postAt(desk, did, answered, context);
    if (!parent) return { kind: 'refused', error: appError('recipient.unreachable', { context: 'post' }) };
    const { uri, cid } = parent;
    const embed = await embedOf(outgoing.attachments, desk, context);
    record = {
      $type: postCollection,
      text: outgoing.text,
      createdAt: new Date(clock.now()).toISOString(),
      reply: { root: parent.record.reply?.root ?? { uri, cid }, parent: { uri, cid } },
      facets: await facetsFor(outgoing.text, desk, context),
      ...(embed && { embed }),
    };
  } catch (thrown) {
    return refusedFile(thrown) ?? notSent(thrown);
  }

  const before = bodyOnce(context);
  // No other record may stand under the key: else this one does already.
  const input = { repo: did, collection: postCollection, rkey, record, swapRecord: null };
  try {
    const { uri, cid } = await desk.call('com.atproto.repo.putRecord', {
      ...{ result: StrongRef, input, family: 'write', signal, before },
    });
    const kept = { uri, cid, record: PostRecord.parse(record) };
    echoes.add(account.id, [echoOf(kept, thread, context, attemptKey)]);
    return sentAs(kept);
  } catch (thrown) {
    if (thrown instanceof z.ZodError || !(thrown instanceof ApiError)) throw thrown;
    const there = refusalIn(thrown.body)?.error === 'InvalidSwap' ? await ownPost(desk, did, rkey, context) : null;
    return there ? sentAs(there) : sendOutcome(thrown);
  }
}

/** Did this attempt go out? Our own server knows. */
export async function findSent(
  attemptKey: string,
  { writtenAt }: Outgoing,
  context: SendContext,
  shared: Shared,
): Promise<SendResult | null> {
  const there = await ownPost(
    reach(context, shared),
    configOf(context.account).did,
    rkeyOf(attemptKey, writtenAt),
    context,
  );
  return there && sentAs(there);
}

/** A picture the server does not take is none it takes later. */
function refusedFile(thrown: unknown): SendResult | null {
  const no = thrown instanceof ApiError && /^attachment\./u.test(thrown.error.code);
  return no ? { kind: 'refused', error: thrown.error } : null;
}

function sentAs({ uri, record }: KeptPost): SendResult {
  return { kind: 'sent', receipt: { remoteId: postId(uri), at: record.createdAt, delivery: 'accepted' } };
}

function echoOf({ uri, record }: KeptPost, thread: PostThread, { account }: SendContext, attemptKey: string) {
  const us = { did: configOf(account).did, handle: 'handle.invalid', displayName: account.name };
  return postEvent(
    { uri, author: us, record, indexedAt: record.createdAt },
    { thread, customer: { did: thread.with, handle: 'handle.invalid' }, ours: true, attemptKey },
  );
}
