import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absenceScript, beforeIn, isOwn } from '../../../../electron/connectors/email/sieve/script';
import { readScript } from '../../../support/mail/sieveText';

const from = Date.UTC(2026, 11, 24, 7);
const note = { id: 'w', from, until: from + 86_400_000, zone: 'Europe/Berlin', subject: 'Weg', text: 'Bin weg' };
/** Everything that ends, escapes or begins something in Sieve or on its line. */
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '\\',
    '\r\n',
    '.\r\n',
    '\n..\n',
    ';',
    '#',
    '/*',
    '*/',
    '${hex:22}',
    '${x}',
    'text:\r\n',
    '\0',
    '\ud800',
  ),
  fc.constantFrom('"; discard; "', '\\"; redirect "x@evil.test"; #', '{3+}', '\u2028', '\u0085'),
  fc.string(),
);
const hostile = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const shape = (script: string) => readScript(script).map(({ kind, text }) => (kind === 'string' ? '""' : text));
const strings = (script: string) => readScript(script).flatMap(({ kind, text }) => (kind === 'string' ? [text] : []));

test('no text, subject, address or name of a script becomes Sieve', () => {
  const plain = shape(absenceScript([note], ['a@shop.test'], 'mine'));
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (text, subject, id, address) => {
      const script = absenceScript([{ ...note, text, subject, id }], [address], 'mine');
      expect(shape(script)).toEqual(plain);
      expect(isOwn(script)).toBe(true);
      expect(beforeIn(script)).toBe('mine');
      const said = text
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
        .replace(/[^\P{Cc}\t\n]/gu, '');
      expect(strings(script).map((one) => one.replace(/\r\n/gu, '\n'))).toContain(said);
    }),
  );
});

test('the name of what ran before comes back letter for letter', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w"\\.;#{}äß-]{1,40}$/u), (name) => {
      expect(beforeIn(absenceScript([note], ['a@shop.test'], name))).toBe(name);
    }),
  );
  expect(beforeIn(absenceScript([{ ...note, text: '\ninclude :personal "x";\n' }], ['a@shop.test'], null))).toBeNull();
});

test('an absence has its times in its zone, with the offset of each', () => {
  const summer = { ...note, until: Date.UTC(2027, 6, 1, 16, 30) };
  const script = absenceScript([summer], ['a@shop.test'], null);
  expect(script).toContain(':zone "+0100" :value "gt" "date" "2026-12-24"');
  expect(script).toContain(':value "ge" "time" "08:00:00"');
  expect(script).toContain(':zone "+0200" :is "date" "2027-07-01"');
  expect(script).toContain(':value "ge" "time" "18:30:00"');
  expect(absenceScript([{ ...note, zone: 'America/St_Johns' }], [], null)).toContain(':zone "-0330"');
});
