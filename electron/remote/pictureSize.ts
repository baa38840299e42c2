/**
 * Whether a picture is a single dot, which nobody sends to be looked at. Reads what the first bytes of PNG, GIF and
 * lossy or extended WebP say of their size (in pixels); what it cannot read counts as a picture.
 */
export function isPixel(data: Uint8Array): boolean {
  const size = sizeOf(data);
  return size !== null && size.width <= 1 && size.height <= 1;
}

function sizeOf(data: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const says = (text: string, at: number): boolean =>
    data.length >= at + text.length && [...text].every((letter, index) => data[at + index] === letter.charCodeAt(0));
  if (says('PNG', 1) && data.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (says('GIF8', 0) && data.length >= 10) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (!says('WEBP', 8) || data.length < 30) return null;
  if (says('VP8X', 12))
    return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) };
  if (says('VP8 ', 12)) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}
