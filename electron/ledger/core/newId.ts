import { randomFillSync } from 'node:crypto';

const bytes = new Uint8Array(16);

/**
 * A UUID of version 7 (RFC 9562, 5.7): made random by 74 bits and begun by the time, so that ids made one after the
 * other lie side by side in every index that has them.
 * @param now UTC ms
 */
export function newId(now: number): string {
  randomFillSync(bytes);
  const time = now.toString(16).padStart(12, '0').slice(-12);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(bytes[8] ?? 0) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
