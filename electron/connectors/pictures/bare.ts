import { bareJpeg } from './bareJpeg';
import { barePng, bareWebp } from './bareChunks';

/**
 * A picture without what it tells of where, when and by what it was taken (Exif, XMP, IPTC, comments), for services that
 * keep what they are given; how it is to be turned and its colours stay. JPEG, PNG and WebP; anything else, and what is
 * none of them in truth, comes back as it is. Not a pixel is changed.
 */
export function bare(data: Uint8Array): Uint8Array {
  const start = Buffer.from(data.subarray(0, 16)).toString('latin1');
  const begins = (at: number, text: string): boolean => start.startsWith(text, at);
  try {
    if (begins(0, '\xff\xd8\xff')) return bareJpeg(data);
    if (begins(0, '\x89PNG\r\n\x1a\n')) return barePng(data);
    if (begins(0, 'RIFF') && begins(8, 'WEBP')) return bareWebp(data);
  } catch (thrown) {
    // Cut short: whoever is given it says no.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return data;
}
