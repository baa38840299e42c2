import { createHash } from 'node:crypto';

const digits = 'abcdefghijklmnopqrstuvwxyz234567';

/** What a CID of version 1 over raw bytes by SHA-256 begins with (https://atproto.com/specs/data-model#blob-type). */
const head = Buffer.from([0x01, 0x55, 0x12, 0x20]);

/** Whether bytes are those a content identifier names. */
export function isBlob(bytes: Uint8Array, cid: string): boolean {
  return cid === `b${base32(Buffer.concat([head, createHash('sha256').update(bytes).digest()]))}`;
}

/** RFC 4648, in small letters and without padding, as multibase has it. */
function base32(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += digits[(held >> (bits - 5)) & 31] ?? '';
  }
  return bits > 0 ? text + (digits[(held << (5 - bits)) & 31] ?? '') : text;
}
