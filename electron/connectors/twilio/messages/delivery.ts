import type { Delivery } from '@shared/domain/message';

const failed = new Set(['failed', 'undelivered', 'canceled']);
const arrived = new Set(['delivered', 'partially_delivered']);

/** How far a message of ours got; what Twilio will say one day counts as on its way. */
export function deliveryOf(status: string): Delivery {
  if (failed.has(status)) return 'failed';
  if (status === 'read') return 'read';
  return arrived.has(status) ? 'delivered' : 'accepted';
}
