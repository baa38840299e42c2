import { expect, test } from 'vitest';
import { practiceFiles } from '../../../electron/connectors/practice/resources';

const magic: Record<string, number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'audio/ogg': [0x4f, 0x67, 0x67, 0x53],
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
};

test.each(Object.entries(practiceFiles))('%s holds what its type says', (_name, { mime, data }) => {
  expect([...data.subarray(0, magic[mime]?.length)]).toEqual(magic[mime]);
});

test('all files together stay small', () => {
  const sizes = Object.values(practiceFiles).map(({ data }) => data.byteLength);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
});
