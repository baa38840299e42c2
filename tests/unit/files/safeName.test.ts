import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '@shared/logic/files/safeName';
import { promise } from '../../support/promise';

test.each([
  ['Rechnung März.pdf', 'Rechnung März.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\evil.dll', 'evil.dll'],
  ['/absolute/path.txt', 'path.txt'],
  ['C:\\Users\\x\\a.txt', 'a.txt'],
  ['C:stream.txt', 'C_stream.txt'],
  ['file.txt:hidden', 'file.txt_hidden'],
  ['..', 'file'],
  ['.', 'file'],
  ['', 'file'],
  ['/', 'file'],
  ['   ', 'file'],
  ['...', 'file'],
  ['.bashrc', 'bashrc'],
  ['evil.exe.', 'evil.exe'],
  ['evil.exe   ', 'evil.exe'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['a\u0000b.txt', 'ab.txt'],
  ['a\r\nb.txt', 'ab.txt'],
  ['zero\u200Bwidth.txt', 'zerowidth.txt'],
  ['tag\u{E0001}.txt', 'tag.txt'],
  ['half\uD800.txt', 'half.txt'],
  ['line\u2028end.txt', 'lineend.txt'],
  ['wide\u00A0space.txt', 'wide space.txt'],
  ['a?b*c|d<e>f"g.txt', 'a_b_c_d_e_f_g.txt'],
  ['con', '_con'],
  ['CON.txt', '_CON.txt'],
  ['nul.tar.gz', '_nul.tar.gz'],
  ['COM1', '_COM1'],
  ['lpt¹.txt', '_lpt¹.txt'],
  ['Aux .h', '_Aux .h'],
  ['CONIN$', '_CONIN$'],
  ['console.log', 'console.log'],
  ['com10.txt', 'com10.txt'],
  ['%2e%2e%2fpasswd', '%2e%2e%2fpasswd'],
  ['Ἀθῆναι.docx', 'Ἀθῆναι.docx'],
  ['👩🏽‍🔧.png', '👩🏽🔧.png'],
])('%j becomes %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
  promise('S8', 'A name of a file leads nowhere else and hides nothing', 1);
});

test('a long name keeps its extension and ends within 200 bytes', () => {
  const name = safeName(`${'ä'.repeat(400)}.pdf`);
  expect(name.endsWith('ä.pdf')).toBe(true);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(Buffer.byteLength(safeName('x'.repeat(5000)))).toBe(200);
});

test('whatever comes in, what goes out is a plain name, and stays as it is', () => {
  const nasty = fc.constantFrom(
    '../',
    '..\\',
    '\u202E',
    '\u0000',
    'CON',
    'nul.',
    '.',
    ' ',
    ':',
    '/',
    '💥',
    'ä',
    'x.exe',
  );
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(nasty).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(name, (given) => {
      const safe = safeName(given);
      expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$|^$/u);
      expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201);
      expect(safeName(safe)).toBe(safe);
    }),
    { numRuns: 2_000 },
  );
  promise('S8', 'A name of a file leads nowhere else and hides nothing', 2_000);
});
