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
const carriageReturn = 13;
const space = 32;
const tab = 9;
const equals = 61;

function quotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const sign = bytes.indexOf(equals, at);
    const end = sign < 0 ? bytes.length : sign;
    length += bytes.copy(out, length, at, end);
    if (sign < 0) break;
    const code = hex(bytes[sign + 1]) * 16 + hex(bytes[sign + 2]);
    const next = Number.isNaN(code) ? afterBreak(bytes, sign + 1) : sign + 3;
    if (next === null || !Number.isNaN(code)) out[length++] = Number.isNaN(code) ? equals : code;
    at = next ?? sign + 1;
  }
  return out.subarray(0, length);
}

/** Value of a hexadecimal digit, either case; NaN when it is none. */
function hex(byte = 0): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte & 0xdf;
  return letter >= 65 && letter <= 70 ? letter - 55 : NaN;
}

/** Where it goes on after a soft line break, with the blanks before it that some servers add; null when there is none. */
function afterBreak(bytes: Buffer, from: number): number | null {
  let at = from;
  while (bytes[at] === space || bytes[at] === tab) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === newline) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === newline ? at + 2 : null;
}
