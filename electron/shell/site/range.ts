/** A stretch of bytes, both ends included. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a Range header of the one form browsers use to play media (RFC 9110, 14.1.2).
 * @param header e.g. 'bytes=0-' or 'bytes=-500'; null when there was none
 * @param size of the file in bytes
 * @returns null: send everything; 'unsatisfiable': answer 416
 */
export function parseRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
