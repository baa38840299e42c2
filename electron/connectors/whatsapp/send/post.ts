import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { notSent, sendOutcome } from '../../web/sendOutcome';
import { checkAccess } from '../check';
import type { Cloud } from '../client';
import { type Means, reach } from '../reach';

const Sent = z.looseObject({ messages: z.array(z.looseObject({ id: z.string().min(1).max(400) })).min(1) });

/** Finds the service there and the token good; else nothing was sent, and why. */
export async function connectFor(context: SendContext, means: Means): Promise<Cloud | SendResult> {
  await context.phase('connecting');
  try {
    const cloud = await reach(context, means);
    await checkAccess(cloud, context.signal);
    return cloud;
  } catch (thrown) {
    return notSent(thrown);
  }
}

/** Posts one message; its id. Rejects with an ApiError. @param before right before it leaves */
export async function post(
  cloud: Cloud,
  body: Readonly<Record<string, unknown>>,
  { signal, before }: { signal: AbortSignal; before(): Promise<void> },
): Promise<string> {
  const whole = { messaging_product: 'whatsapp', recipient_type: 'individual', ...body };
  const { messages } = await cloud.post('/messages', whole, { result: Sent, signal, before });
  return messages[0]?.id ?? '';
}

/** How an attempt ended that threw. A limit is told as a bad request, and nothing was sent. */
export function outcomeOf(thrown: unknown): SendResult {
  const isLimit = thrown instanceof ApiError && thrown.error.code === 'rate.limited';
  return isLimit ? notSent(thrown) : sendOutcome(thrown);
}

/** The same of what comes before the first message: whatever became of a file, nobody was sent anything. */
export function uploadOutcome(thrown: unknown): SendResult {
  const outcome = outcomeOf(thrown);
  return outcome.kind === 'uncertain' ? notSent(thrown) : outcome;
}
