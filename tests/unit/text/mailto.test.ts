import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMailto } from '@shared/logic/text/mailto';

const nothing = { to: [], cc: [], subject: '', body: '' };

describe('a mailto link', () => {
  test.each([
    ['mailto:anna@shop.test', { to: ['anna@shop.test'] }],
    [
      'MAILTO:anna@shop.test?Subject=Gr%C3%B6%C3%9Fe&BODY=Hallo%0D%0AWelt',
      { to: ['anna@shop.test'], subject: 'Größe', body: 'Hallo\nWelt' },
    ],
    [
      'mailto:a@shop.test,b@shop.test?cc=c@shop.test&to=d@shop.test',
      { to: ['a@shop.test', 'b@shop.test', 'd@shop.test'], cc: ['c@shop.test'] },
    ],
    ['mailto:?to=anna%40shop.test&subject=1%2B1=2', { to: ['anna@shop.test'], subject: '1+1=2' }],
    // A plus is a plus: this is no form.
    ['mailto:anna+rad@shop.test?subject=a+b', { to: ['anna+rad@shop.test'], subject: 'a+b' }],
  ])('%s', (href, parts) => {
    expect(readMailto(href)).toEqual({ ...nothing, ...parts });
  });

  test.each([
    ['no file', 'mailto:a@shop.test?attach=/etc/passwd&attachment=file:///etc/passwd', { to: ['a@shop.test'] }],
    [
      'no hidden copy, no other header',
      'mailto:a@shop.test?bcc=x@evil.test&From=b@shop.test&X-Evil=1',
      { to: ['a@shop.test'] },
    ],
    [
      'no second header line',
      'mailto:a@shop.test?subject=Hallo%0D%0ABcc:%20x@evil.test',
      { to: ['a@shop.test'], subject: 'Hallo Bcc: x@evil.test' },
    ],
    ['no address that is none', 'mailto:a%0D%0Ab@shop.test,%3Cc@shop.test%3E,d', { to: [] }],
    [
      'no letters that turn the reading around',
      'mailto:a@shop.test?body=a%E2%80%AEb%00c',
      { to: ['a@shop.test'], body: 'abc' },
    ],
    ['broken encoding stays as it is', 'mailto:a@shop.test?subject=100%', { to: ['a@shop.test'], subject: '100%' }],
  ])('%s', (_, href, parts) => {
    expect(readMailto(href)).toEqual({ ...nothing, ...parts });
  });

  test.each(['https://shop.test', 'javascript:mailto:a@b.test', '', 'x mailto:a@b.test'])('%j is none', (href) => {
    expect(readMailto(href)).toBeNull();
  });

  test('is bounded, whatever it says', () => {
    const many = Array.from({ length: 500 }, (_, index) => `a${index}@shop.test`).join(',');
    const parts = readMailto(`mailto:${many.slice(0, 9000)}?subject=${'s'.repeat(5000)}&body=${'b'.repeat(90_000)}`);
    expect(parts?.to).toHaveLength(20);
    expect(parts?.subject).toHaveLength(300);
    expect(parts?.body.length).toBeLessThanOrEqual(10_000);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (rest) => readMailto(`mailto:${rest}`) !== null));
  });
});
