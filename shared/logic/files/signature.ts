/**
 * What a file's first bytes say it is. 'program': code of any system; 'script': a text that asks for an interpreter;
 * 'markup': a page or drawing; 'text': nothing but characters; 'other': none of these.
 */
export type Signature = (typeof magic)[number][0] | 'riff' | 'webp' | 'iso' | 'script' | 'markup' | 'text' | 'other';

const magic = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['ogg', 'OggS'],
  ['matroska', '\x1aE\xdf\xa3'],
  ['mp3', 'ID3'],
  ['mp3', '\xff\xfb'],
  ['mp3', '\xff\xf3'],
  ['mp3', '\xff\xf2'],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
  ['program', '\xfe\xed\xfa'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '\xce\xfa\xed\xfe'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', 'dex\n'],
  ['program', 'L\0\0\0\x01\x14\x02\0'],
  ['program', '!<arch>'],
  ['archive', '7z\xbc\xaf'],
  ['archive', 'Rar!'],
  ['archive', '\x1f\x8b'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ'],
  ['archive', 'MSCF'],
  ['bmp', 'BM'],
] as const;

/** How many bytes of a file `signatureOf` wants to see. */
export const signatureBytes = 512;

/** Reads a file's first bytes. Whatever they are, no name and no claim counts. */
export function signatureOf(head: Uint8Array): Signature {
  const start = String.fromCharCode(...head.subarray(0, signatureBytes));
  const found = magic.find(([, bytes]) => start.startsWith(bytes))?.[0];
  if (found) return found;
  if (start.startsWith('RIFF')) return start.slice(8, 12) === 'WEBP' ? 'webp' : 'riff';
  if (start.slice(4, 8) === 'ftyp') return 'iso';
  if (!isText(head)) return 'other';
  const text = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text.startsWith('#!')) return 'script';
  return /^<[a-z!?]/iu.test(text) ? 'markup' : 'text';
}

/** Text of one byte a character, or of two where it says so by its mark; control characters belong to neither. */
function isText(head: Uint8Array): boolean {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || (wide && byte === 0));
}
