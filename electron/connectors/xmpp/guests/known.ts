import { z } from 'zod';
import { Ms } from '@shared/domain/ids';
import { bareJid } from '../address';
import { Usage } from './limit';

/** So many addresses of one guest are kept, so long (UTF-16 units) each may be. */
const mostAddresses = 10;
const longestAddress = 700;

/**
 * What is known of a guest: what they used, what they typed as their name, their language, the page they are on, when
 * they agreed (UTC ms), the name of their chat, and the addresses they had, with the device, newest last.
 */
export const Guest = z.strictObject({
  usage: Usage,
  name: z.string().max(200),
  language: z.enum(['de', 'en']).nullable(),
  page: z.string().max(2_000).nullable(),
  agreedAt: Ms.nullable(),
  thread: z.string().max(32).nullable(),
  addresses: z.array(z.string().max(longestAddress)).max(mostAddresses),
});
export type Guest = z.infer<typeof Guest>;

/** Guests by the address they began with, kept with the cursor. */
export const KnownGuests = z.record(z.string().max(600), Guest);
export type KnownGuests = z.infer<typeof KnownGuests>;

/**
 * Whose address it is: that of the guest who had it before, else of the one whose chat it names, else a new one's. Each
 * login without a name is given a new address; the name of the chat is random and known to its guest and the desk alone,
 * so that who names it is that guest.
 * @returns the address that guest began with
 */
export function ownerOf(known: ReadonlyMap<string, Guest>, address: string, thread: string | null): string {
  if (known.has(address)) return address;
  let named: string | undefined;
  for (const [first, guest] of known) {
    if (guest.addresses.some((one) => bareJid(one) === address)) return first;
    if (thread !== null && guest.thread === thread) named = first;
  }
  return named ?? address;
}

/** The addresses of a guest who was heard from one of them just now. @param from with the device */
export function withAddress(addresses: readonly string[], from: string): string[] {
  if (from.length > longestAddress) return [...addresses];
  const bare = bareJid(from);
  return [...addresses.filter((one) => bareJid(one) !== bare), from].slice(-mostAddresses);
}
