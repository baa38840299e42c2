/**
 * Puts the lines of a flowed text together again (RFC 3676): a line that ends in a blank goes on in the next, as long
 * as both are quoted equally deep. Signatures stay apart.
 * @param deleteSpace the blank at the end was added (DelSp=yes)
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; line: string } | null = null;
  const close = (): void => {
    if (open) out.push(quoted(open.depth, open.line));
    open = null;
  };
  for (const raw of text.split(/\r?\n/u)) {
    const depth = /^>*/u.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(depth).replace(/^ /u, '');
    const isSignature = line === '-- ';
    if (open !== null && (isSignature || (open as { depth: number }).depth !== depth)) close();
    const before: string = open === null ? '' : (open as { line: string }).line;
    const flows = !isSignature && line.endsWith(' ');
    open = { depth, line: before + (flows && deleteSpace ? line.slice(0, -1) : line) };
    if (!flows) close();
  }
  close();
  return out.join('\n');
}

function quoted(depth: number, line: string): string {
  return depth === 0 ? line : `${'>'.repeat(depth)} ${line}`;
}
