import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import { RemoteId } from '@shared/domain/ids';
import { textLength } from '@shared/logic/text/length';
import type { SendContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import { notSent, sendOutcome } from '../../web/sendOutcome';
import { addressOf } from '../address';
import { longestText, profileOf } from '../capabilities';
import type { Twilio } from '../client';
import { configOf, type TwilioKind } from '../config';
import { deliveryOf } from '../messages/delivery';
import { timeOf, TwilioMessage } from '../messages/schema';
import { reach } from '../reach';

/**
 * Sends an answer, or what begins a conversation. Twilio knows no key of ours: what fell silent after the body left stays uncertain, and is looked for
 * by its words. The server and the secret are tried first, so that little can.
 */
export async function send(
  outgoing: Outgoing,
  context: SendContext,
  kind: TwilioKind,
  buckets: Buckets,
): Promise<SendResult> {
  const to = outgoing.nativeThread;
  const refusal = refusalOf(outgoing, kind);
  if (to === null || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const { account, signal } = context;
  const from = addressOf(kind, configOf(account).number);
  await context.phase('connecting');
  let twilio: Twilio;
  try {
    twilio = await reach(context, buckets);
    await twilio.get('/Messages.json', { From: from, PageSize: '1' }, { result: z.unknown(), signal });
  } catch (thrown) {
    return notSent(thrown);
  }
  try {
    const form = { To: addressOf(kind, to), From: from, ...contentOf(outgoing) };
    const before = (): Promise<void> => context.phase('body');
    const sent = await twilio.post('/Messages.json', form, { result: TwilioMessage, signal, family: 'send', before });
    return receiptOf(sent);
  } catch (thrown) {
    return sendOutcome(thrown);
  }
}

/** Free words, or a text WhatsApp approved with what stands in its places. */
function contentOf({ text, approved }: Outgoing): Record<string, string> {
  if (!approved) return { Body: text };
  return { ContentSid: approved.id, ContentVariables: JSON.stringify(approved.values) };
}

/** A message Twilio has, as the outcome of an attempt. */
export function receiptOf(message: TwilioMessage): SendResult {
  const receipt = {
    remoteId: RemoteId.parse(message.sid),
    at: timeOf(message),
    delivery: deliveryOf(message.status),
  };
  return { kind: 'sent', receipt };
}

/** Why an answer cannot go out at all, found before Twilio is asked; null where it can. */
function refusalOf({ kind: what, text, attachments, approved }: Outgoing, kind: TwilioKind): AppError | null {
  if (what === 'forward') return appError('unsupported');
  if (attachments.length > 0) return appError('attachment.rejected');
  if (text.trim() === '') return appError('content.empty');
  if (approved) return null;
  if (what === 'new' && profileOf[kind].capabilities.firstContact?.approvedOnly) return appError('window.closed');
  const { max, unit } = profileOf[kind].capabilities.text;
  const length = textLength(text, unit);
  if (max !== null && length > max) return appError('content.tooLong', { length, max });
  return text.length > longestText ? appError('content.tooLong', { length: text.length, max: longestText }) : null;
}
