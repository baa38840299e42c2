import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, safeHref } from '@shared/logic/text/links';

const hrefs = (text: string) => findLinks(text).map((link) => link.href);

describe('links in plain text', () => {
  it.each([
    ['See https://example.com/a?b=c.', ['https://example.com/a?b=c']],
    ['(www.example.de)', ['https://www.example.de/']],
    ['https://de.wikipedia.org/wiki/Tresen_(Möbel), ja', ['https://de.wikipedia.org/wiki/Tresen_(M%C3%B6bel)']],
    ['an anna.meier@example.com!', ['mailto:anna.meier@example.com']],
    ['tel:+49 30 1234567', ['tel:+49301234567']],
    ['javascript:alert(1) file:///etc/passwd data:text/html,x ftp://example.com', []],
    ['https://bank.example@evil.example/', []],
  ])('%j', (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  it('gives ranges inside the text, in order, that never overlap', () => {
    const word = fc.constantFrom(
      'https://a.de/x',
      'www.b.de',
      'a@b.de',
      'tel:+4930123',
      'word',
      '.',
      ')',
      '👍',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        let before = 0;
        for (const { start, end } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' data:text/html,x',
    'vbscript:x',
    'file:///a',
    'app://desk/',
    'x',
  ])('refuses %j', (address) => {
    expect(safeHref(address)).toBeNull();
  });
});
