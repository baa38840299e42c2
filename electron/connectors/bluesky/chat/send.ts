import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import { textLength } from '@shared/logic/text/length';
import type { SendContext } from '../../connector';
import { bodyOnce } from '../../web/bodyOnce';
import type { Echoes } from '../../web/echoes';
import { notSent, sendOutcome } from '../../web/sendOutcome';
import { longestMessage, longestMessageBytes } from '../capabilities';
import { configOf } from '../config';
import { chatId, readChatId, readConvo } from '../ids';
import { type Desk, reach, type Shared } from '../reach';
import { facetsFor } from '../send/facets';
import { createConvos } from './log';
import { chatEvents, reactionEvent, type Us } from './message';
import { ChatMessage, type Convo } from './schema';
import { chatCall } from './service';

const Messages = z.looseObject({ messages: z.array(z.unknown()) });

/** A message of ours counts as the one looked for where it is no older than this (ms) before it was written. */
const skewMs = 60_000;

const usOf = ({ account }: Pick<SendContext, 'account'>): Us => ({
  did: configOf(account).did,
  name: account.name.slice(0, 200),
});

/**
 * Sends a direct message. The service knows no key of ours: what fell silent after the body left is looked for among
 * the newest messages. Answering somebody who asked to write takes their request.
 */
export async function sendChat(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  const convoId = readConvo(outgoing.nativeThread ?? '');
  const refusal = refusalOf(outgoing);
  if (convoId === null || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const { account, signal } = context;
  const desk = reach(context, shared);
  const answered = readChatId(outgoing.replyTo ?? '');
  let convo: Convo | null;
  let facets: object[];
  await context.phase('connecting');
  try {
    convo = await createConvos(desk, signal).get(convoId);
    if (!convo) return { kind: 'refused', error: appError('recipient.unreachable') };
    if (convo.status === 'request') {
      await chatCall(desk, 'acceptConvo', { result: z.unknown(), input: { convoId }, signal });
    }
    facets = await facetsFor(outgoing.text, desk, context);
  } catch (thrown) {
    return notSent(thrown);
  }
  const before = bodyOnce(context);
  const replyTo = answered?.convoId === convoId ? { replyTo: { messageId: answered.messageId } } : {};
  const input = { convoId, message: { text: outgoing.text, facets, ...replyTo } };
  try {
    const message = await chatCall(desk, 'sendMessage', { result: ChatMessage, input, signal, before });
    echoes.add(account.id, chatEvents(message, convo, usOf(context), { attemptKey }));
    return sentAs(message, convoId);
  } catch (thrown) {
    return sendOutcome(thrown);
  }
}

/** Did it go out? The newest of the conversation tell: ours, with these words, since it was written. */
export async function findSentChat(
  { text, nativeThread, writtenAt = 0 }: Outgoing,
  context: SendContext,
  shared: Shared,
): Promise<SendResult | null> {
  const convoId = readConvo(nativeThread ?? '');
  if (convoId === null) return null;
  const params = { convoId, limit: 50 };
  const { messages } = await chatCall(reach(context, shared), 'getMessages', {
    ...{ result: Messages, params, signal: context.signal },
  });
  const { did } = usOf(context);
  const found = messages
    .flatMap((one) => ChatMessage.safeParse(one).data ?? [])
    .find((one) => one.sender.did === did && one.text === text && one.sentAt >= writtenAt - skewMs);
  return found ? sentAs(found, convoId) : null;
}

/** Reacts to a direct message, or takes that back; the run tells it. */
export async function reactChat(
  remoteId: RemoteId,
  value: string,
  removed: boolean,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  const ref = readChatId(remoteId);
  if (!ref) return { kind: 'refused', error: appError('unsupported') };
  const { account, signal, clock } = context;
  const us = usOf(context);
  try {
    const desk: Desk = reach(context, shared);
    await context.phase('connecting');
    await context.phase('body');
    const method = removed ? 'removeReaction' : 'addReaction';
    await chatCall(desk, method, { result: z.unknown(), input: { ...ref, value }, signal });
  } catch (thrown) {
    return sendOutcome(thrown);
  }
  echoes.add(account.id, [reactionEvent({ remoteId }, value, us.did, { members: [] }, us, removed)]);
  return { kind: 'sent', receipt: { remoteId, at: clock.now(), delivery: null } };
}

function refusalOf({ kind, text, attachments }: Outgoing): AppError | null {
  if (kind === 'new' || kind === 'forward') return appError('unsupported');
  if (attachments.length > 0) return appError('attachment.rejected');
  if (text.trim() === '') return appError('content.empty');
  const length = textLength(text, 'graphemes');
  if (length > longestMessage) return appError('content.tooLong', { length, max: longestMessage });
  const octets = textLength(text, 'utf8-bytes');
  if (octets > longestMessageBytes) return appError('content.tooLong', { length: octets, max: longestMessageBytes });
  return null;
}

function sentAs({ id: messageId, sentAt }: ChatMessage, convoId: string): SendResult {
  return { kind: 'sent', receipt: { remoteId: chatId({ convoId, messageId }), at: sentAt, delivery: 'accepted' } };
}
