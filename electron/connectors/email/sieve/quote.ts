/**
 * A text as a Sieve string (RFC 5228 section 2.4.2). There is one form for all, so that there is one way out of it to
 * keep shut: what ends or escapes is escaped, what no text needs is left out. `${` means nothing, as no script of ours
 * asks for variables or encoded characters.
 */
export function quoted(text: string): string {
  const plain = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
  return `"${plain.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\r\n')}"`;
}

/** A text on one line. */
export function quotedLine(text: string): string {
  return quoted(text.replace(/\s+/gu, ' ').trim());
}

/** Strings as a list. */
export function quotedList(texts: readonly string[]): string {
  return `[${texts.map(quotedLine).join(', ')}]`;
}
