import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext, ServerChange } from '../../connector';
import { type Means, reach } from '../reach';
import { outcomeOf } from './post';

const Marked = z.looseObject({ success: z.boolean() });

/**
 * Tells a customer that a message of theirs was read, and with it all before it (Cloud API, "Mark messages as read", within
 * 30 days). Twice does no harm; it cannot be taken back.
 */
export async function markRead(change: ServerChange, context: SendContext, means: Means): Promise<SendResult> {
  const { target, field, wanted } = change;
  if (field !== 'read' || wanted !== true) return { kind: 'refused', error: appError('unsupported') };
  const { clock, signal } = context;
  try {
    const cloud = await reach(context, means);
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: target };
    await cloud.post('/messages', body, { result: Marked, signal });
    return { kind: 'sent', receipt: { remoteId: target, at: clock.now(), delivery: null } };
  } catch (thrown) {
    return outcomeOf(thrown);
  }
}
