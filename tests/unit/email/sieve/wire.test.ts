import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictOf } from '../../../../electron/connectors/email/sieve/reply';
import { literal, readLine, SieveGarbled, type Token } from '../../../../electron/connectors/email/sieve/wire';

const read = (text: string) => readLine(Buffer.from(text));

test('strings come quoted or as literals, and a refusal may have lines of text', () => {
  expect(read('"IMPLEMENTATION" "a \\"b\\" \\\\"\r\nrest')?.tokens.map(({ text }) => text)).toEqual([
    'IMPLEMENTATION',
    'a "b" \\',
  ]);
  const no = read('NO (QUOTA/MAXSCRIPTS "x)") {14}\r\nline 1\r\nOK "x"\r\nOK\r\n');
  expect(verdictOf(no?.tokens ?? [], [])).toMatchObject({
    verdict: 'NO',
    code: 'QUOTA/MAXSCRIPTS',
    text: 'line 1\r\nOK "x"',
  });
  expect(no?.rest.toString()).toBe('OK\r\n');
  expect(read('NO {14}\r\nline 1\r\n')).toBeNull();
});

test('what is no ManageSieve, or too much of it, is refused', () => {
  const long = 'x'.repeat(5000);
  for (const bad of [
    '{99999999}\r\n',
    '{600000}\r\n',
    '{x}\r\n',
    `"${long}"\r\n`,
    '"a\r\n',
    'a\rb',
    '\0',
    `${'a '.repeat(99)}\r\n`,
  ])
    expect(() => read(bad), bad.slice(0, 20)).toThrow(SieveGarbled);
  expect(() => read(' '.repeat(9000))).toThrow(SieveGarbled);
  for (const bad of ['OK (', 'OK ()', 'OK "a" "b"', 'OK word', 'HELLO'])
    expect(() => verdictOf(read(`${bad}\r\n`)?.tokens ?? [], []), bad).toThrow(SieveGarbled);
});

test('any octets in any pieces are a line, not yet one, or refused', () => {
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom('{5}\r\n', '{3+}\r\n', '"', '\\', '(', ')', '\r\n', 'OK ', 'NO ').map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (chunks) => {
      const whole = Buffer.concat(chunks);
      let after: Token[] | 'refused' | null = null;
      try {
        after = readLine(whole)?.tokens ?? null;
      } catch (error) {
        expect(error).toBeInstanceOf(SieveGarbled);
        after = 'refused';
      }
      // A line that is whole stays what it is, whatever follows.
      if (Array.isArray(after)) expect(readLine(Buffer.concat([whole, Buffer.from('x"{')]))?.tokens).toEqual(after);
    }),
  );
});

test('what is sent as a literal is read as what it was', () => {
  const pieces = fc.oneof(fc.string(), fc.constantFrom('\r\n', '"', '\\', '{3}', 'ä', '€', '😀', '\0', 'OK'));
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      expect(read(`${literal(text)}\r\n`)?.tokens).toEqual([{ kind: 'string', text }]);
    }),
  );
});
