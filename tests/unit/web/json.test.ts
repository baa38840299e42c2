import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../electron/connectors/web/json';

describe('JSON of a service', () => {
  it('keeps ids beyond 2^53 as they are written', () => {
    expect(parseJson('{"id": 9007199254740993, "list":[-12345678901234567890]}')).toEqual({
      id: '9007199254740993',
      list: ['-12345678901234567890'],
    });
  });

  it('leaves digits in texts, short numbers and fractions alone', () => {
    const text = '{"a":"id 9007199254740993 \\" 1234567890123456789","b":123456789012345,"c":0.12345678901234567}';
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('is JSON.parse for everything without long numbers', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (text) => {
        fc.pre(!/\d{16}/u.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what is none', () => {
    expect(() => parseJson('<html>')).toThrow(SyntaxError);
  });
});
