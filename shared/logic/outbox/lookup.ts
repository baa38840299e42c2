import type { Capabilities } from '../../channels/capabilities';
import type { Ms } from '../../domain/ids';
import { appError } from '../../errors/appError';
import type { OutboxFields } from './moves';

/**
 * When an uncertain row is looked for at the server, in ms after the look before it. A server that took the whole
 * text may need ten minutes to say so (RFC 5321 section 4.5.3.2.6), hence the last, late look.
 */
export const lookupSpacingMs = [2_000, 120_000, 780_000] as const;

/** How long to wait before the next look, or null when all looks are done. @param looks looks done so far */
export function nextLookupMs(looks: number): number | null {
  return lookupSpacingMs[looks] ?? null;
}

/**
 * What follows when every look found nothing: it goes again only where the server can be trusted to tell
 * (`findSent` full); else null: it stays uncertain and waits for a person.
 */
export function afterLookups(findSent: Capabilities['findSent'], now: Ms): OutboxFields | null {
  if (findSent !== 'full') return null;
  return { state: 'retry', notBefore: now, error: appError('network.cut') };
}
