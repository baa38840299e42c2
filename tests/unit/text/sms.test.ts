import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsSize } from '@shared/logic/text/sms';

/**
 * What 3GPP TS 23.038 says, written down another way: the default alphabet as its table of 8 rows has it, the extension
 * table by code points, and parts cut one after the other out of the text.
 */
const alphabet = [
  '@£$¥èéùìòÇ\nØø\rÅå',
  'Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ',
  ' !"#¤%&\'()*+,-./',
  '0123456789:;<=>?',
  '¡ABCDEFGHIJKLMNO',
  'PQRSTUVWXYZÄÖÑÜ§',
  '¿abcdefghijklmno',
  'pqrstuvwxyzäöñüà',
].join('');
const extension = [0x0c, 0x5e, 0x7b, 0x7d, 0x5c, 0x5b, 0x7e, 0x5d, 0x7c, 0x20ac].map((code) =>
  String.fromCharCode(code),
);

/** The text as a list of septets (an escape before each extended character), or of UTF-16 units. */
function coded(text: string): { unitsOf: (character: string) => number; single: number; part: number } {
  const escaped = (character: string) => extension.includes(character);
  const plain = [...text].every((one) => escaped(one) || (one !== '\u001b' && alphabet.includes(one)));
  return plain
    ? { unitsOf: (one) => (escaped(one) ? 2 : 1), single: 160, part: 153 }
    : { unitsOf: (one) => one.length, single: 70, part: 67 };
}

function partsOf(text: string): number {
  const { unitsOf, single, part } = coded(text);
  const size = (characters: readonly string[]) => characters.reduce((sum, one) => sum + unitsOf(one), 0);
  let rest = [...text];
  if (rest.length === 0) return 0;
  if (size(rest) <= single) return 1;
  let parts = 0;
  while (rest.length > 0) {
    let taken = rest.length;
    while (size(rest.slice(0, taken)) > part) taken -= 1;
    rest = rest.slice(taken);
    parts += 1;
  }
  return parts;
}

const character = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...alphabet.replace('\u001b', '')) },
  { weight: 4, arbitrary: fc.constantFrom(...extension) },
);
const any = fc.oneof(
  { weight: 30, arbitrary: character },
  { weight: 1, arbitrary: fc.constantFrom('–', '„', 'я', 'ç', '👍', '👨‍👩‍👧', '`', '\u001b', '\t', 'ﷺ') },
);

describe('the parts of a text message', () => {
  it.each([
    ['GSM-7', character, 500],
    ['anything', any, 300],
  ] as const)('are what the standard says, %s', (_, from, maxLength) => {
    fc.assert(
      fc.property(fc.array(from, { maxLength }), (characters) => {
        const text = characters.join('');
        expect(smsSize(text).segments).toBe(partsOf(text));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    [`${'a'.repeat(159)}€`, 2],
    ['ä'.repeat(160), 1],
    [`${'a'.repeat(69)}–`, 1],
    [`${'a'.repeat(70)}–`, 2],
    ['👍'.repeat(35), 1],
    ['👍'.repeat(36), 2],
    ['👍'.repeat(67), 3],
  ])('are counted at the edges: %#', (text, parts) => {
    expect(smsSize(text).segments).toBe(parts);
    expect(partsOf(text)).toBe(parts);
  });
});
