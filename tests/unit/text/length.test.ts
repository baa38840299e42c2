import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLength } from '@shared/logic/text/length';
import { smsSize } from '@shared/logic/text/sms';

describe('text length', () => {
  it.each([
    ['utf16', 'a👍', 3],
    ['graphemes', 'a👨‍👩‍👧é', 3],
    ['utf8-bytes', 'aß€👍', 1 + 2 + 3 + 4],
    ['weighted-x', 'Grüße', 5],
    ['weighted-x', '漢字👍', 6],
    ['weighted-x', 'see https://example.com/a/very/long/path/indeed?with=query now', 4 + 23 + 4],
    ['sms-segments', '', 0],
    ['sms-segments', 'a'.repeat(160), 1],
    ['sms-segments', 'a'.repeat(161), 2],
    ['sms-segments', '€'.repeat(81), 2],
    ['sms-segments', 'я'.repeat(71), 2],
  ] as const)('%s of %j', (unit, text, length) => {
    expect(textLength(text, unit)).toBe(length);
  });

  it('counts bytes as an encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textLength(text, 'utf8-bytes')).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('never cuts a character of two units', () => {
    const size = smsSize(`${'a'.repeat(152)}€${'a'.repeat(10)}`);
    expect(size).toMatchObject({ segments: 2, encoding: 'gsm7', used: 164 });
    expect(size.left).toBe(153 - 12);
  });

  it('fills no part beyond its size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { segments, encoding, used } = smsSize(text);
        const [single, part] = encoding === 'gsm7' ? [160, 153] : [70, 67];
        expect(used).toBeLessThanOrEqual(segments <= 1 ? single : segments * part);
      }),
    );
  });
});
