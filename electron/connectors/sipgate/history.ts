import { z } from 'zod';
import type { MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { phoneScope } from '@shared/domain/customer';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import type { Delivery } from '@shared/domain/message';
import { smsProfile } from './capabilities';

/** One entry of the history, as far as every kind has it (https://api.sipgate.com/v2/doc#/history). */
export const Entry = z.looseObject({
  id: z.string().min(1).max(200),
  type: z.string(),
  direction: z.string().nullish(),
  incoming: z.boolean().nullish(),
  source: z.string().nullish(),
  target: z.string().nullish(),
  created: z
    .string()
    .transform((text) => Date.parse(text))
    .refine((at) => !Number.isNaN(at)),
  status: z.string().nullish(),
  smsContent: z.string().nullish(),
});
export type Entry = z.infer<typeof Entry>;

/** One page, newest first; what is on it is read one by one. */
export const HistoryPage = z.looseObject({ items: z.array(z.unknown()) });

/** Whose history it is: what number we write from, under what name, and what time it is (UTC ms). */
export type Us = { number: string; name: string; now: Ms };

/** How an entry of each type is told; those asked for are these. null: it says nothing that can be shown. */
export const readers: Readonly<Record<string, (entry: Entry, us: Us) => MessageUpsert | null>> = { SMS: smsEvent };

/** Whether an entry left us. */
export function isOurs({ direction, incoming }: Entry): boolean {
  return direction === 'OUTGOING' || (direction !== 'INCOMING' && incoming === false);
}

/** How far a text message of ours got; what sipgate will say one day counts as on its way. */
export function deliveryOf({ status }: Entry): Delivery {
  if (status === 'DELIVERED') return 'delivered';
  return status === 'FAILED' || status === 'NOT_DELIVERED' ? 'failed' : 'accepted';
}

/** A number as everybody writes it: sipgate leaves the plus out of international ones. */
export function numberOf(number: string): string {
  const bare = number.replaceAll(/[\s()/-]/gu, '');
  if (bare.startsWith('00')) return `+${bare.slice(2)}`;
  return /^[1-9]\d{7,14}$/u.test(bare) ? `+${bare}` : bare;
}

function smsEvent(entry: Entry, us: Us): MessageUpsert | null {
  const own = isOurs(entry);
  const other = numberOf((own ? entry.target : entry.source) ?? '').slice(0, 400);
  if (other === '' || typeof entry.smsContent !== 'string') return null;
  const person = (id: string, name: string): Participant => ({ scope: phoneScope, id, name, language: null });
  const customer = person(other, other);
  return {
    type: 'message',
    remoteId: RemoteId.parse(entry.id),
    thread: nativeThread(other, other),
    channel: ChannelKind.parse('sms'),
    profile: smsProfile,
    visibility: 'private',
    direction: own ? 'out' : 'in',
    automatic: false,
    author: own ? person(us.number, us.name) : customer,
    customer,
    sentAt: entry.created,
    receivedAt: Math.min(entry.created, us.now),
    subject: null,
    text: entry.smsContent,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: own,
    delivery: own ? deliveryOf(entry) : null,
  };
}
