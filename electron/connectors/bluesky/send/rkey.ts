import { createHash } from 'node:crypto';
import type { Ms } from '@shared/domain/ids';

const digits = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * The key of what one attempt writes: a TID (https://atproto.com/specs/tid) of the time it was written at and a digest
 * of the attempt, so that trying again writes the same record.
 * @param writtenAt UTC ms; what is not known is made from the digest too
 */
export function rkeyOf(attemptKey: string, writtenAt?: Ms): string {
  const digest = createHash('sha256').update(attemptKey).digest().readBigUInt64BE();
  const micros =
    writtenAt === undefined
      ? (digest >> 20n) % 1_000_000_000_000n
      : BigInt(writtenAt) * 1_000n + ((digest >> 10n) % 1_000n);
  let left = ((micros & ((1n << 53n) - 1n)) << 10n) | (digest & 1_023n);
  let key = '';
  for (let digit = 0; digit < 13; digit++) {
    key = (digits[Number(left & 31n)] ?? '') + key;
    left >>= 5n;
  }
  return key;
}
