import type { ConnectorEvent } from '@shared/channels/events';
import type { Delivery } from '@shared/domain/message';
import { RemoteId } from '@shared/domain/ids';
import { type Book, remember } from '../book';
import { troubleOf } from '../explain';
import type { Status } from './schema';

/** How far a state is; one that is new counts as on its way. */
const deliveries: Readonly<Record<string, Delivery>> = {
  ...{ sent: 'accepted', delivered: 'delivered', read: 'read', played: 'read', failed: 'failed' },
};

/**
 * How far a message of ours got, and why no further. The key that came back proves that an attempt in doubt went out: then
 * the message is told, as it would have been.
 */
export function statusEvents(status: Status, book: Book): ConnectorEvent[] {
  const { id, status: state, timestamp, recipient_id: recipient, errors } = status;
  const remoteId = RemoteId.parse(id);
  const delivery = deliveries[state] ?? 'accepted';
  const key = status.biz_opaque_callback_data ?? null;
  const doubt = key === null ? undefined : book.doubts.get(key);
  if (key !== null && !book.sent.has(key)) remember(book, 'sent', key, { id, at: timestamp });
  const trouble = {
    ...{ kind: 'failed' as const, recipient: recipient ? `+${recipient}`.slice(0, 400) : '', status: null },
    error: troubleOf(errors?.[0]?.code ?? null),
  };
  return [
    ...(doubt ? [{ ...doubt, remoteId, sentAt: timestamp, delivery }] : []),
    { type: 'receipt', remoteId, delivery, ...(delivery === 'failed' && { trouble }) },
  ];
}
