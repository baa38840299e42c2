/** So many bytes are read at most. */
export const mostBytes = 5_000_000;

/** The text of a file by its byte order mark, else UTF-16 by its empty bytes, UTF-8, and what is neither as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const evenEmpty = bytes.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const oddEmpty = bytes.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if ((a === 0xff && b === 0xfe) || oddEmpty > evenEmpty + 2) return new TextDecoder('utf-16le').decode(bytes);
  if ((a === 0xfe && b === 0xff) || evenEmpty > oddEmpty + 2) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
