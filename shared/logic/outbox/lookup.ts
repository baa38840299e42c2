import type { Capabilities } from '../../channels/capabilities';
import type { Ms } from '../../domain/ids';
import type { OutboxItem } from '../../domain/outbox';
import { appError } from '../../errors/appError';
import type { OutboxFields } from './moves';
import { giveUpMs } from './outcome';

/**
 * When an uncertain row is looked for at the server, in ms after the look before it. A server that took the whole
 * text may need ten minutes to say so (RFC 5321 section 4.5.3.2.6), hence the last, late look.
 */
const lookupSpacingMs = [2_000, 120_000, 780_000] as const;

/** How long to wait before the next look, or null when all looks are done. @param looks looks done so far */
export function nextLookupMs(looks: number): number | null {
  return lookupSpacingMs[looks] ?? null;
}

/**
 * What follows when every look found nothing: it goes again only where the server can be trusted to tell
 * (`findSent` full), and not for longer than any other row; else null: it stays uncertain and waits for a person.
 */
export function afterLookups(
  item: Pick<OutboxItem, 'createdAt'>,
  findSent: Capabilities['findSent'],
  now: Ms,
): OutboxFields | null {
  if (findSent !== 'full') return null;
  const error = appError('network.cut');
  return now - item.createdAt > giveUpMs ? { state: 'failed', error } : { state: 'retry', notBefore: now, error };
}
