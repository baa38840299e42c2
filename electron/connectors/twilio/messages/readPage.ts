import { createHash } from 'node:crypto';
import type { ConnectorEvent, InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { Side } from '../cursor';
import { troubleOf } from '../explain';
import { deliveryOf } from './delivery';
import { isOurs, messageEvent, type Us } from './event';
import { timeOf, TwilioMessage } from './schema';

/** What a page of a list says that was not told before. `oldest`, `newest`: of all that is on it, UTC ms; null: nothing. */
export type PageRead = {
  events: ConnectorEvent[];
  known: Side['known'];
  oldest: number | null;
  newest: number | null;
  /** Whether there was anything on it that was not met before. */
  news: boolean;
};

/**
 * Reads a page, oldest message first. One that cannot be read is kept as it came and holds up no other.
 * @param filesOf fetches what came along with a message
 */
export async function readPage(
  page: readonly unknown[],
  side: Pick<Side, 'known'>,
  us: Us,
  filesOf: (message: TwilioMessage) => Promise<InboundAttachment[]>,
): Promise<PageRead> {
  const read: PageRead = { events: [], known: new Map(), oldest: null, newest: null, news: false };
  for (const raw of [...page].reverse()) {
    const parsed = TwilioMessage.safeParse(raw);
    if (!parsed.success) {
      const payload = JSON.stringify(raw).slice(0, 262_144);
      const key = `message/${createHash('sha256').update(payload).digest('base64url')}`;
      if (!side.known.has(key)) read.events.push({ type: 'raw', key, payload, at: us.now });
      read.known.set(key, { told: 'raw', at: us.now });
      continue;
    }
    const message = parsed.data;
    // A clock that is ahead must not hide what comes after.
    const at = Math.min(timeOf(message), us.now);
    read.oldest = Math.min(read.oldest ?? at, at);
    read.newest = Math.max(read.newest ?? at, at);
    const before = side.known.get(message.sid)?.told;
    if (before === undefined) read.news = true;
    if (before !== message.status) read.events.push(...(await tell(message, before, us, filesOf)));
    read.known.set(message.sid, { told: message.status, at });
  }
  return read;
}

async function tell(
  message: TwilioMessage,
  before: string | undefined,
  us: Us,
  filesOf: (message: TwilioMessage) => Promise<InboundAttachment[]>,
): Promise<ConnectorEvent[]> {
  const events: ConnectorEvent[] = [];
  // What Twilio is still receiving is told when it is there.
  if (message.status === 'receiving') return [];
  if (before === undefined || before === 'receiving') {
    const event = messageEvent(message, us, await filesOf(message));
    if (event) events.push(event);
    if (!event || !isOurs(message) || deliveryOf(message.status) !== 'failed') return events;
  }
  return isOurs(message) ? [...events, receiptOf(message)] : events;
}

/** How far a message of ours got, and why no further. */
function receiptOf(message: TwilioMessage): ConnectorEvent {
  const delivery = deliveryOf(message.status);
  return {
    type: 'receipt',
    remoteId: RemoteId.parse(message.sid),
    delivery,
    ...(delivery === 'failed' && {
      trouble: {
        kind: 'failed',
        recipient: (message.to ?? '').replace('whatsapp:', '').slice(0, 400),
        status: null,
        error: troubleOf(message.error_code ?? null),
      },
    }),
  };
}
