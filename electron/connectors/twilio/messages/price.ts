import type { Price } from '@shared/channels/capabilities';
import { isOurs } from './event';
import { timeOf, TwilioMessage } from './schema';

/**
 * What a part of a message of ours cost, by the newest on a page that Twilio has charged for; null where it has for none.
 * Twilio writes what it took below zero, and only some time after a message left.
 */
export function priceOn(page: readonly unknown[]): Price | null {
  const charged = page
    .flatMap((raw) => TwilioMessage.safeParse(raw).data ?? [])
    .filter((message) => isOurs(message) && (message.num_media ?? 0) === 0)
    .sort((a, b) => timeOf(b) - timeOf(a));
  for (const { price, price_unit: currency, num_segments: segments = 0 } of charged) {
    if (!price || !currency || segments === 0) continue;
    return { perUnit: Math.round((Math.abs(price) / segments) * 1e6) / 1e6, currency };
  }
  return null;
}
