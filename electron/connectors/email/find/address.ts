import { domainToASCII } from 'node:url';
import { isMailAddress } from '@shared/logic/text/address';
import type { Address } from './found';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostShape = new RegExp(`^(?=.{1,253}$)(?:${label}\\.)+(?!\\d+$)${label}$`, 'u');

/** A host name from somebody we do not trust: lower case, without the last dot; null when it is none (or an IP address). */
export function hostName(text: string): string | null {
  const host = text.trim().toLowerCase().replace(/\.$/u, '');
  return hostShape.test(host) ? host : null;
}

/** Takes an address apart; null when nothing can be looked up for it. Umlauts in the domain become punycode. */
export function addressOf(text: string): Address | null {
  const whole = text.trim();
  if (whole.length > 320 || !isMailAddress(whole)) return null;
  const at = whole.lastIndexOf('@');
  const domain = hostName(domainToASCII(whole.slice(at + 1)));
  return domain === null ? null : { whole, local: whole.slice(0, at), domain };
}
