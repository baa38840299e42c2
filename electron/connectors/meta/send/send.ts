import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import { textLength } from '@shared/logic/text/length';
import type { SendContext } from '../../connector';
import { notSent } from '../../web/sendOutcome';
import type { Graph } from '../client';
import { personIn, topIn } from '../people';
import { type Means, reach } from '../reach';
import { Id } from '../read/post';
import { inSeconds, outcomeOf } from './outcome';
import { sendTalk } from './talk';
import { refusedFile } from './upload';

const Posted = z.looseObject({ id: Id });

/**
 * Sends an answer: into a talk, below a comment, or in private to who wrote one. Meta knows no key of ours: what fell
 * silent after the body left stays uncertain, and is looked for by its words. Server and token are tried first.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  means: Means,
): Promise<SendResult> {
  const refusal = refusalOf(outgoing, means);
  if (refusal) return { kind: 'refused', error: refusal };
  const { signal } = context;
  await context.phase('connecting');
  let graph: Graph;
  try {
    graph = await reach(context, means);
    await graph.get('/me', { fields: 'id' }, { result: z.unknown(), signal });
  } catch (thrown) {
    return notSent(thrown);
  }
  const top = topIn(outgoing.nativeThread);
  return top !== null && outgoing.privateReplyTo === undefined
    ? comment(graph, top, outgoing, context, means)
    : sendTalk(graph, outgoing, attemptKey, context, means);
}

/** Answers in public, below what stands first in a thread. */
async function comment(
  graph: Graph,
  top: string,
  { text }: Outgoing,
  { signal, clock, phase }: SendContext,
  { platform }: Means,
): Promise<SendResult> {
  const how = { signal, before: () => phase('body'), result: Posted };
  try {
    const { id } = await graph.post(`/${encodeURIComponent(top)}/${platform.answers}`, { message: text }, how);
    return {
      kind: 'sent',
      receipt: { remoteId: RemoteId.parse(id), at: inSeconds(clock.now()), delivery: 'accepted' },
    };
  } catch (thrown) {
    return outcomeOf(thrown);
  }
}

/** Why an answer cannot go out at all, found before Meta is asked; null where it can. */
function refusalOf(outgoing: Outgoing, { platform }: Means): AppError | null {
  const { kind, text, attachments, nativeThread, privateReplyTo, profile } = outgoing;
  if (kind === 'new' || kind === 'forward' || profile === 'mention') return appError('unsupported');
  const person = personIn(nativeThread);
  if (privateReplyTo === undefined && person === null && topIn(nativeThread) === null) return appError('unsupported');
  // A private answer to a comment is one message of words (messenger-platform/discovery/private-replies).
  const isTalk = privateReplyTo === undefined && person !== null;
  if (attachments.length > 0 && !isTalk) return appError('attachment.rejected');
  const refused = refusedFile(attachments, platform);
  if (refused) return refused;
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  const { max, unit } = platform.profiles[profile === 'post' ? 'post' : 'talk'].text;
  const length = textLength(text, unit);
  return max !== null && length > max ? appError('content.tooLong', { length, max }) : null;
}
