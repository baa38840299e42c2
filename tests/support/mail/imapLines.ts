/**
 * Cuts one direction of an IMAP connection into lines and literals (RFC 9051 section 4.3), whichever way it comes in
 * chunks. A literal passes as it is; of a line, `rewrite` says what becomes of it (null: nothing).
 */
export function createImapLines(rewrite: (line: string) => string | null) {
  let rest: Buffer = Buffer.alloc(0);
  let literal = 0;
  return (chunk: Buffer): Buffer => {
    rest = Buffer.concat([rest, chunk]);
    const out: Buffer[] = [];
    for (;;) {
      if (literal > 0) {
        const part = rest.subarray(0, literal);
        if (part.length === 0) break;
        literal -= part.length;
        rest = rest.subarray(part.length);
        out.push(part);
        continue;
      }
      const end = rest.indexOf('\r\n');
      if (end < 0) break;
      const line = rest.subarray(0, end).toString('latin1');
      rest = rest.subarray(end + 2);
      literal = Number(/\{(\d+)\+?\}$/u.exec(line)?.[1] ?? 0);
      const next = rewrite(line);
      if (next !== null) out.push(Buffer.from(`${next}\r\n`, 'latin1'));
    }
    return Buffer.concat(out);
  };
}
