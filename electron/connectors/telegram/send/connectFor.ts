import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import type { Telegram } from '../client';
import { reach } from '../reach';

/** Finds Telegram there and the token good; else nothing was sent, and why. */
export async function connectFor(context: SendContext, buckets: Buckets): Promise<Telegram | SendResult> {
  await context.phase('connecting');
  try {
    const telegram = await reach(context, buckets);
    await telegram.call('getMe', {}, { result: z.unknown(), signal: context.signal });
    return telegram;
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return { kind: 'notSent', error: thrown.error, retryAfterMs: thrown.retryAfterMs };
  }
}
