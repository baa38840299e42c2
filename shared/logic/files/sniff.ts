const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const magic: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/bmp', [0x42, 0x4d]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['audio/ogg', [0x4f, 0x67, 0x67, 0x53]],
  ['audio/flac', [0x66, 0x4c, 0x61, 0x43]],
  ['audio/amr', [0x23, 0x21, 0x41, 0x4d, 0x52]],
  ['audio/mpeg', [0x49, 0x44, 0x33]],
  ['video/webm', [0x1a, 0x45, 0xdf, 0xa3]],
];

/** How many bytes of a file `sniffMime` wants to see. */
export const sniffBytes = 16;

/**
 * The type of a file by its first bytes: what the desk shows itself (pictures, sound, film, PDF), else null. What a
 * sender claims does not count, save where a container holds sound or film: there the claim chooses between the two.
 */
export function sniffMime(head: Uint8Array, claimed: string): string | null {
  const found = magic.find(([, start]) => start.every((byte, index) => head[index] === byte))?.[0];
  if (found === 'video/webm' && claimed.startsWith('audio/')) return 'audio/webm';
  if (found === 'audio/ogg' && claimed.startsWith('video/')) return 'video/ogg';
  if (found) return found;
  const riff = ascii(head, 0, 4) === 'RIFF' ? ascii(head, 8, 4) : '';
  if (riff === 'WEBP') return 'image/webp';
  if (riff === 'WAVE') return 'audio/wav';
  if (ascii(head, 4, 4) === 'ftyp') return isoMedia(ascii(head, 8, 4), claimed);
  // MPEG audio without a tag: eleven bits of synchronisation, a layer that exists (ISO 11172-3, 2.4.2.3).
  const [first = 0, second = 0] = head;
  if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0) return 'audio/mpeg';
  // ADTS: twelve bits of synchronisation, layer 0 (ISO 13818-7, 6.2).
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac';
  return null;
}

function isoMedia(brand: string, claimed: string): string {
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  if (brand.startsWith('M4A') || claimed.startsWith('audio/')) return 'audio/mp4';
  return 'video/mp4';
}
