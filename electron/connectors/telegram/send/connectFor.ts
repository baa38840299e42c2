import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import type { SendContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import { notSent } from '../../web/sendOutcome';
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
    return notSent(thrown);
  }
}
