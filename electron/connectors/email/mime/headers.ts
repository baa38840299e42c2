/** The first field of a name in a mail header, unfolded (RFC 5322 section 2.2.3), as latin1; '' when there is none. */
export function headerField(header: Uint8Array, name: string): string {
  const text = Buffer.from(header.buffer, header.byteOffset, header.byteLength).toString('latin1');
  const found = new RegExp(`^${name}[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)`, 'imu').exec(text);
  return (found?.[1] ?? '').replace(/\s+/gu, ' ').trim();
}
