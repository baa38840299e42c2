import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import { textLength } from '@shared/logic/text/length';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { sendOutcome } from '../../web/sendOutcome';
import type { Graph } from '../client';
import { personIn, talkWith, topIn } from '../people';
import { type Means, reach } from '../reach';
import { Id } from '../read/post';

const Sent = z.looseObject({ message_id: Id, recipient_id: Id.nullish() });
const Posted = z.looseObject({ id: Id });

/**
 * Sends an answer: into a talk, below a comment, or in private to who wrote one. Meta knows no key of ours: what fell
 * silent after the body left stays uncertain, and is looked for by its words. Server and token are tried first.
 */
export async function send(outgoing: Outgoing, context: SendContext, means: Means): Promise<SendResult> {
  const refusal = refusalOf(outgoing, means);
  if (refusal) return { kind: 'refused', error: refusal };
  const { signal } = context;
  await context.phase('connecting');
  let graph: Graph;
  try {
    graph = await reach(context, means);
    await graph.get('/me', { fields: 'id' }, { result: z.unknown(), signal });
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return { kind: 'notSent', error: thrown.error, retryAfterMs: thrown.retryAfterMs };
  }
  try {
    return await post(graph, outgoing, context, means);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.error.code === 'rate.limited') {
      return { kind: 'notSent', error: thrown.error, retryAfterMs: thrown.retryAfterMs };
    }
    return sendOutcome(thrown);
  }
}

async function post(graph: Graph, outgoing: Outgoing, context: SendContext, means: Means): Promise<SendResult> {
  const { signal, clock } = context;
  const how = { signal, before: () => context.phase('body') };
  const top = topIn(outgoing.nativeThread);
  if (top !== null && outgoing.privateReplyTo === undefined) {
    const path = `/${encodeURIComponent(top)}/${means.platform.answers}`;
    const { id } = await graph.post(path, { message: outgoing.text }, { ...how, result: Posted });
    return {
      kind: 'sent',
      receipt: { remoteId: RemoteId.parse(id), at: inSeconds(clock.now()), delivery: 'accepted' },
    };
  }
  const { message_id: id, recipient_id: to } = await graph.post('/me/messages', messageOf(outgoing, means), {
    ...how,
    result: Sent,
  });
  const nativeThread = to ? talkWith(to) : undefined;
  const receipt = { remoteId: RemoteId.parse(id), at: inSeconds(clock.now()), delivery: 'accepted' as const };
  return { kind: 'sent', receipt: { ...receipt, ...(nativeThread !== undefined && { nativeThread }) } };
}

/** The Graph API knows whole seconds: what is found again later has to be the same. */
const inSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

/** The body of a message; only one that a person wrote may say so, and only where the outbox says that it has to. */
function messageOf(outgoing: Outgoing, { platform }: Means): Record<string, unknown> {
  const message = { text: outgoing.text };
  if (outgoing.privateReplyTo !== undefined) return { recipient: { comment_id: outgoing.privateReplyTo }, message };
  const recipient = { id: personIn(outgoing.nativeThread) };
  if (!outgoing.automatic && outgoing.humanAgent) {
    return { recipient, message, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  }
  return { recipient, message, ...(platform.name === 'facebook' && { messaging_type: 'RESPONSE' }) };
}

/** Why an answer cannot go out at all, found before Meta is asked; null where it can. */
function refusalOf(outgoing: Outgoing, { platform }: Means): AppError | null {
  const { kind, text, attachments, nativeThread, privateReplyTo, profile } = outgoing;
  if (kind === 'new' || kind === 'forward' || profile === 'mention') return appError('unsupported');
  if (privateReplyTo === undefined && personIn(nativeThread) === null && topIn(nativeThread) === null) {
    return appError('unsupported');
  }
  if (attachments.length > 0) return appError('attachment.rejected');
  if (text.trim() === '') return appError('content.empty');
  const { max, unit } = platform.profiles[profile === 'post' ? 'post' : 'talk'].text;
  const length = textLength(text, unit);
  return max !== null && length > max ? appError('content.tooLong', { length, max }) : null;
}
