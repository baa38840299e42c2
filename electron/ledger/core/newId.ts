import { randomUUID } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562, 5.7): the time first, then 74 random bits, so that ids made one after the other lie
 * side by side in every index that has them.
 * @param now UTC ms
 */
export function newId(now: number): string {
  const time = now.toString(16).padStart(12, '0').slice(-12);
  // What follows the version's digit of a random UUID is random, with the variant in its place.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
