import { decodeText } from './charset';

/**
 * The fields of a mail header, unfolded (RFC 5322 section 2.2.3), by lower-case name; the first of a name counts.
 * Letters that should have been encoded are read as what they probably are.
 */
export function headersOf(header: Uint8Array): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of decodeText(header, '').split(/\r?\n(?![ \t])/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (/^[!-9;-~]{1,100}$/u.test(name) && !fields.has(name)) {
      fields.set(
        name,
        line
          .slice(colon + 1)
          .replace(/\s+/gu, ' ')
          .trim(),
      );
    }
  }
  return fields;
}

/** All fields of one name (lower case), unfolded, topmost first, each cut at 4,000 letters. */
export function fieldsNamed(header: Uint8Array, name: string): string[] {
  const lines = decodeText(header, '').split(/\r?\n(?![ \t])/u);
  const fields = lines.filter((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  return fields.map((line) =>
    line
      .slice(name.length + 1, 4000)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}
