/** Ancillary chunks of PNG (third edition, 11.3) with words, times and Exif. */
const pngFacts = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** @throws RangeError where it is cut short */
export function barePng(data: Uint8Array): Uint8Array {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const parts: Buffer[] = [file.subarray(0, 8)];
  for (let at = 8, name = ''; name !== 'IEND';) {
    const next = at + 12 + file.readUInt32BE(at);
    name = file.toString('latin1', at + 4, at + 8);
    if (next > file.length) throw new RangeError('cut short');
    if (!pngFacts.has(name)) parts.push(file.subarray(at, next));
    at = next;
  }
  const made = Buffer.concat(parts);
  return made.length === data.length ? data : made;
}

/** Chunks of WebP with facts, and the flags of the header that say they are there (RFC 9649, 2.7). */
const webpFacts = new Set(['EXIF', 'XMP ']);
const webpFlags = 0x08 | 0x04;

/** @throws RangeError where it is cut short */
export function bareWebp(data: Uint8Array): Uint8Array {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const whole = 8 + file.readUInt32LE(4);
  if (whole > file.length) throw new RangeError('cut short');
  const parts: Buffer[] = [];
  for (let at = 12; at < whole;) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (next > whole) throw new RangeError('cut short');
    const chunk = Buffer.from(file.subarray(at, next));
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~webpFlags, 8);
    if (!webpFacts.has(name)) parts.push(chunk);
    at = next;
  }
  const body = Buffer.concat(parts);
  if (12 + body.length === data.length) return data;
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
