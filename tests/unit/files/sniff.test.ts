import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sniffMime } from '@shared/logic/files/sniff';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\x89PNG\r\n\x1a\n....', '', 'image/png'],
  ['\xff\xd8\xff\xe0....JFIF', 'image/png', 'image/jpeg'],
  ['GIF89a', '', 'image/gif'],
  ['RIFF....WEBPVP8 ', '', 'image/webp'],
  ['RIFF....WAVEfmt ', '', 'audio/wav'],
  ['....ftypavif', '', 'image/avif'],
  ['....ftypM4A ', 'video/mp4', 'audio/mp4'],
  ['....ftypisom', 'audio/mp4', 'audio/mp4'],
  ['....ftypisom', 'video/mp4', 'video/mp4'],
  ['%PDF-1.7', 'text/html', 'application/pdf'],
  ['OggS', 'audio/ogg', 'audio/ogg'],
  ['ID3\x03', '', 'audio/mpeg'],
  ['#!AMR\n', 'audio/ogg', 'audio/amr'],
  ['#!AMR-WB\n', '', 'audio/amr'],
  ['\xff\xfb\x90', '', 'audio/mpeg'],
  ['\xff\xf1\x50', '', 'audio/aac'],
  ['\x1aE\xdf\xa3', 'audio/webm', 'audio/webm'],
  ['<html><script>', 'image/png', null],
  ['<svg xmlns=', 'image/svg+xml', null],
  ['MZ\x90', 'image/png', null],
  ['', 'image/png', null],
])('%j, claimed to be %j, is %j', (start, claimed, type) => expect(sniffMime(bytes(start), claimed)).toBe(type));

test('no bytes and no claim make it a document that could run', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 16 }), fc.string(), (head, claimed) => {
      expect(sniffMime(head, claimed) ?? 'image/x').toMatch(/^((image|audio|video)\/(?!svg)|application\/pdf$)/);
    }),
  );
});
