import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { bodyOnce } from '../../web/bodyOnce';
import type { Buckets } from '../../web/buckets';
import { sendOutcome } from '../../web/sendOutcome';
import { familiesOf, type Telegram } from '../client';
import { configOf } from '../config';
import type { Echoes } from '../../web/echoes';
import { readThread, remoteIdOf } from '../ids';
import { messageEvent, refOf } from '../updates/message';
import { Message } from '../updates/schema';
import { connectFor } from './connectFor';
import { type Part, partsOf } from './parts';
import { refusalOf } from './refusal';

/** A call's messages: one, or those of an album. */
const Sent = z.union([Message.transform((one) => [one]), z.array(Message).min(1)]);

/**
 * Sends an answer. Telegram knows no key of ours: what fell silent after the body left stays uncertain. The server and
 * the token are tried first, so that little can.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  buckets: Buckets,
  echoes: Echoes,
): Promise<SendResult> {
  const ref = outgoing.nativeThread === null ? null : readThread(outgoing.nativeThread);
  const refusal = ref ? refusalOf(outgoing) : appError('unsupported');
  if (!ref || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const connected = await connectFor(context, buckets);
  if ('kind' in connected) return connected;
  const { account, clock } = context;
  const us = { botId: configOf(account).botId, name: account.name.slice(0, 200), now: clock.now() };
  const sent: Message[] = [];
  try {
    const before = bodyOnce(context);
    for (const part of partsOf(outgoing, ref)) {
      sent.push(...(await callPart(connected, part, { signal: context.signal, family: familiesOf(ref.chat), before })));
    }
  } catch (thrown) {
    const outcome = sendOutcome(thrown);
    // Part of it is there: nothing may send it again but the person.
    if (sent.length === 0 || outcome.kind === 'sent') return outcome;
    return { kind: 'uncertain', error: outcome.error };
  }
  echoes.add(
    account.id,
    sent.flatMap((message) => messageEvent(message, us, attemptKey) ?? []),
  );
  const first = sent.find(({ text, caption }) => (text ?? caption) !== undefined) ?? sent[0];
  if (!first) return { kind: 'uncertain', error: appError('send.uncertain') };
  return { kind: 'sent', receipt: { remoteId: remoteIdOf(refOf(first)), at: first.date, delivery: 'accepted' } };
}

function callPart(
  telegram: Telegram,
  { method, params, files }: Part,
  how: Pick<Parameters<Telegram['call']>[2], 'signal' | 'family' | 'before'>,
): Promise<Message[]> {
  return telegram.call(method, params, { ...how, result: Sent, ...(files && { files }) });
}
