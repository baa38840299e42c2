/** How a text is written down. */
export type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252';
export type Encoding = 'quoted-printable' | 'base64' | '8bit';

const windows: Record<string, number> = { '€': 0x80, '„': 0x84, '…': 0x85, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 };

/** The byte of a character in a charset of single bytes; null when it has none. */
function byteOf(character: string, charset: Charset): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  return charset === 'windows-1252' ? (windows[character] ?? null) : null;
}

/** The bytes of a text; `?` for what the charset does not have. */
function bytesOf(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  return Buffer.from([...text].map((character) => byteOf(character, charset) ?? 63));
}

/** What a reader sees of a text that was written in a charset. */
export function readBack(text: string, charset: Charset): string {
  if (charset === 'utf-8') return text;
  return [...text].map((character) => (byteOf(character, charset) === null ? '?' : character)).join('');
}

/** A text as the body of a part, lines ended by CRLF. */
export function encodeText(text: string, charset: Charset, encoding: Encoding): Buffer {
  const bytes = bytesOf(text.replaceAll('\n', '\r\n'), charset);
  if (encoding === '8bit') return bytes;
  return encoding === 'base64' ? base64Lines(bytes) : quotedPrintable(bytes);
}

/** Base64 in lines of 76 characters. */
export function base64Lines(bytes: Uint8Array): Buffer {
  const code = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return Buffer.from(code.replace(/.{76}(?=.)/gu, '$&\r\n'), 'latin1');
}

function quotedPrintable(bytes: Buffer): Buffer {
  const lines: string[] = [];
  for (const line of bytes.toString('latin1').split('\r\n')) {
    let rest = line.replace(
      /[^\x20-\x3c\x3e-\x7e]/gu,
      (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
    rest = rest.replace(/ $/u, '=20');
    while (rest.length > 76) {
      const cut = rest.lastIndexOf('=', 75);
      const at = cut > 72 ? cut : 75;
      lines.push(`${rest.slice(0, at)}=`);
      rest = rest.slice(at);
    }
    lines.push(rest);
  }
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** A header text, as an encoded word (RFC 2047) where it has to be. */
export function encodeWord(text: string, charset: Charset): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return `=?${charset}?B?${bytesOf(text, charset).toString('base64')}?=`;
}
