import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { notSent } from '../../web/sendOutcome';
import type { Graph } from '../client';
import { personIn, talkWith, usOf } from '../people';
import type { Means } from '../reach';
import { Id } from '../read/post';
import { echoOf } from '../read/talks';
import { messagesSince } from './findSent';
import { inSeconds, outcomeOf } from './outcome';
import { type Part, partsOf, partsThere, typeOf } from './parts';
import { upload } from './upload';

const Sent = z.looseObject({ message_id: Id, recipient_id: Id.nullish() });

/**
 * Sends a private answer, as many messages as it has parts. Its files are at Meta before the first of them leaves. An
 * attempt that is made again goes on behind what is there already.
 */
export async function sendTalk(
  graph: Graph,
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  means: Means,
): Promise<SendResult> {
  const { account, clock, signal, phase } = context;
  const parts = partsOf(outgoing);
  const there: { id: string; at: number }[] = [];
  const messages: Message[] = [];
  try {
    if (outgoing.again === true && parts.length > 1) {
      const { rows } = await messagesSince(graph, outgoing, context, means);
      for (const { id, created_time: at = 0 } of partsThere(outgoing, rows)) there.push({ id, at });
    }
    for (const part of parts.slice(there.length)) messages.push(await messageOf(part, graph, context));
  } catch (thrown) {
    // Whatever became of a file, nobody was sent anything.
    const outcome = outcomeOf(thrown);
    return outcome.kind === 'uncertain' ? notSent(thrown) : outcome;
  }
  let to = personIn(outgoing.nativeThread);
  let left = 0;
  try {
    for (const message of messages) {
      const body = { ...addressOf(outgoing, means), message };
      const how = { result: Sent, signal, before: () => phase('body') };
      const { message_id: id, recipient_id: person } = await graph.post('/me/messages', body, how);
      there.push({ id, at: inSeconds(clock.now()) });
      to = person ?? to;
      left += 1;
    }
  } catch (thrown) {
    const outcome = outcomeOf(thrown);
    // Part of it is there now: it is looked for before the rest goes.
    return left === 0 || outcome.kind === 'sent' ? outcome : { kind: 'uncertain', error: outcome.error };
  }
  const [first, ...others] = there;
  if (!first) return { kind: 'refused', error: appError('content.empty') };
  if (to !== null && others.length > 0) {
    // The first message stands for the answer; the others are told as parts of the same.
    const us = usOf(means.platform, account, clock.now());
    const own = there.map(({ id, at }) => ({ ...echoOf(us, to ?? '', RemoteId.parse(id), at), attemptKey }));
    means.echoes.add(account.id, own);
  }
  const receipt = { remoteId: RemoteId.parse(first.id), at: first.at, delivery: 'accepted' as const };
  return { kind: 'sent', receipt: { ...receipt, ...(to !== null && { nativeThread: talkWith(to) }) } };
}

type Message = { text: string } | { attachment: object };

async function messageOf(part: Part, graph: Graph, context: SendContext): Promise<Message> {
  if ('text' in part) return { text: part.text };
  const id = await upload(graph, part.file, context);
  return { attachment: { type: typeOf(part.file), payload: { attachment_id: id } } };
}

/** To whom, and as what; only what a person wrote may say so, and only where the outbox says that it has to. */
function addressOf(outgoing: Outgoing, { platform }: Means): Record<string, unknown> {
  if (outgoing.privateReplyTo !== undefined) return { recipient: { comment_id: outgoing.privateReplyTo } };
  const recipient = { id: personIn(outgoing.nativeThread) };
  if (!outgoing.automatic && outgoing.humanAgent) {
    return { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  }
  return { recipient, ...(platform.name === 'facebook' && { messaging_type: 'RESPONSE' }) };
}
