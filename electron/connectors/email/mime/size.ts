import { comesAlong, type Leaf, type Parts, readAtOnce } from './structure';

/** How many octets at the end of a base64 part tell how long it really is. */
export const tailLength = 8;

/** The files of which the end is wanted: those in base64 that stay at the server. */
export function tailsOf(parts: Parts): Leaf[] {
  const read = readAtOnce(parts);
  return parts.files.filter((leaf) => leaf.encoding === 'base64' && !comesAlong(leaf) && !read.includes(leaf));
}

/**
 * Size (octets) of a base64 part once decoded: lines of 76 characters, and padding at the end (RFC 2045 section 6.8).
 * @param size in octets as transferred
 * @param tail its last octets; unknown when empty, the answer is then up to 2 too large
 */
export function base64Size(size: number, tail: Uint8Array): number {
  const end = Buffer.from(tail).toString('latin1');
  const blanks = /\s*$/u.exec(end)?.[0].length ?? 0;
  const padding = /(=*)\s*$/u.exec(end)?.[1]?.length ?? 0;
  const length = size - blanks;
  const breaks = Math.max(0, Math.ceil(length / 78) - 1);
  return Math.max(0, Math.floor((length - 2 * breaks) / 4) * 3 - padding);
}
