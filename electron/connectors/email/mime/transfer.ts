/**
 * Undoes a content transfer encoding (RFC 2045 section 6). Lenient: what is no code stays as it is.
 * @param encoding lower case; anything unknown is taken as no encoding
 */
export function decodePart(bytes: Uint8Array, encoding: string): Buffer {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'base64') return Buffer.from(raw.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? quotedPrintable(raw) : raw;
}

const newline = 10;
const space = 32;
const tab = 9;
const equals = 61;

function quotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === equals) {
      const soft = softBreak(bytes, at + 1);
      const code = Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16);
      if (soft > 0) {
        at += 1 + soft;
        continue;
      }
      if (/^[0-9a-f]{2}$/iu.test(bytes.toString('latin1', at + 1, at + 3))) {
        out[length++] = code;
        at += 3;
        continue;
      }
    }
    out[length++] = byte;
    at += 1;
  }
  return out.subarray(0, length);
}

/** Length of a line break, with the blanks before it that some servers add; 0 when there is none. */
function softBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === space || bytes[at] === tab) at += 1;
  if (bytes[at] === newline) return at + 1 - from;
  if (bytes[at] === 13 && bytes[at + 1] === newline) return at + 2 - from;
  return at >= bytes.length ? at - from : 0;
}
