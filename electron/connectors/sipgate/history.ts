import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import type { Delivery } from '@shared/domain/message';

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
  sourceAlias: z.string().nullish(),
  targetAlias: z.string().nullish(),
  smsContent: z.string().nullish(),
  callStatus: z.string().nullish(),
  duration: z.number().nullish(),
  transcription: z.string().nullish(),
  recordingUrl: z.string().nullish(),
  faxStatusType: z.string().nullish(),
  documentUrl: z.string().nullish(),
});
export type Entry = z.infer<typeof Entry>;

/** One page, newest first; what is on it is read one by one. */
export const HistoryPage = z.looseObject({ items: z.array(z.unknown()) });

/**
 * Whose history it is: what number we write from, under what name, what time it is (UTC ms), and in which language a
 * withheld number is called so.
 */
export type Us = { number: string; name: string; now: Ms; language: 'de' | 'en' };

/** Whether an entry left us. */
export function isOurs({ direction, incoming }: Entry): boolean {
  if (direction === 'OUTGOING' || direction === 'MISSED_OUTGOING') return true;
  return !/^(?:MISSED_)?INCOMING$/u.test(direction ?? '') && incoming === false;
}

/** What an entry says of how far it got; it may change later. */
export const stateOf = ({ faxStatusType, status }: Entry): string => faxStatusType ?? status ?? '';

/** How far a text message or fax of ours got; what sipgate will say one day counts as on its way. */
export function deliveryOf(entry: Entry): Delivery {
  const state = stateOf(entry);
  if (state === 'DELIVERED' || state === 'SENT') return 'delivered';
  return state === 'FAILED' || state === 'NOT_DELIVERED' ? 'failed' : 'accepted';
}

/** The other side's number as everybody writes it; '' where it is withheld. */
export function otherOf(entry: Entry): string {
  const number = numberOf((isOurs(entry) ? entry.target : entry.source) ?? '').slice(0, 60);
  return number === 'anonymous' ? '' : number;
}

/** A number as everybody writes it: sipgate leaves the plus out of international ones. */
export function numberOf(number: string): string {
  const bare = number.replaceAll(/[\s()/-]/gu, '');
  if (bare.startsWith('00')) return `+${bare.slice(2)}`;
  return /^[1-9]\d{7,14}$/u.test(bare) ? `+${bare}` : bare;
}
