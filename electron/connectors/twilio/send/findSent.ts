import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { SendContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import { addressOf } from '../address';
import { configOf, type TwilioKind } from '../config';
import { isOurs } from '../messages/event';
import { MessagePage, timeOf, TwilioMessage } from '../messages/schema';
import { reach } from '../reach';
import { receiptOf } from './send';

/**
 * An attempt is looked for among what left since it was written, or where that is not known within this time (ms); what is
 * older is another that said the same. Clocks differ by no more than the other (ms).
 */
const lookBackMs = 3_600_000;
const skewMs = 300_000;

/** Looks for a message by whom it went to and its words, among what left since it was written; null where there is none. */
export async function findSent(
  outgoing: Outgoing,
  context: SendContext,
  kind: TwilioKind,
  buckets: Buckets,
): Promise<SendResult | null> {
  const { nativeThread: to, text, writtenAt } = outgoing;
  if (to === null) return null;
  const { account, clock, signal } = context;
  const twilio = await reach(context, buckets);
  const query = { To: addressOf(kind, to), From: addressOf(kind, configOf(account).number), PageSize: '50' };
  const { messages } = await twilio.get('/Messages.json', query, { result: MessagePage, signal });
  const found = messages
    .flatMap((raw) => TwilioMessage.safeParse(raw).data ?? [])
    .find(
      (message) =>
        isOurs(message) &&
        (message.body ?? '').trim() === text.trim() &&
        timeOf(message) >= (writtenAt === undefined ? clock.now() - lookBackMs : writtenAt - skewMs),
    );
  return found ? receiptOf(found) : null;
}
