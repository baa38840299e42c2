/** Windows-1252 where it differs from ISO 8859-1, from 0x80 to 0x9f. Some Node versions read it wrongly. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const unicode = /^(?:|utf-?8|unicode-1-1-utf-8|us-ascii|ascii|ansi_x3\.4-1968|unknown-8bit|x-unknown|default|binary)$/u;
const western = /^(?:(?:x-)?(?:windows|cp)-?1252|iso[-_]?8859-?1|latin-?1|l1|iso8859_1)$/u;

/**
 * A text from its bytes. What calls itself UTF-8, or nothing at all, but is none, is what such programs really write:
 * Windows-1252. An unknown name is taken as no name.
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const name = charset
    .trim()
    .replace(/^["']|["']$/gu, '')
    .toLowerCase();
  if (western.test(name)) return decodeWestern(bytes);
  if (!unicode.test(name)) {
    try {
      return new TextDecoder(name).decode(bytes);
    } catch {
      return decodeText(bytes, '');
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWestern(bytes);
  }
}

function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/gu, (char) => windows[char.charCodeAt(0) - 0x80] ?? char);
}
