import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '@shared/logic/text/graphemes';
import { textLength } from '@shared/logic/text/length';

const length = (text: string, urlLength?: number) => textLength(text, 'weighted-mastodon', urlLength);
const word = fc.stringMatching(/^[a-zäöü]{1,12}$/u);
const url = fc.stringMatching(/^https:\/\/rad\.example\/[a-z0-9/]{1,200}[a-z]$/u);

describe('a text weighed as Mastodon does', () => {
  it.each([
    ['Grüße 👍', 7],
    ['👨‍👩‍👧', 1],
    ['@karla@social.example Ja', 9],
    ['@karla Ja', 9],
    ['siehe https://rad.example/ein/langer/weg?x=1 gleich', 6 + 23 + 7],
    ['www.rad.example', 15],
    ['wir@rad.example', 15],
    ['', 0],
  ])('%j is %i', (text, weight) => expect(length(text)).toBe(weight));

  it('counts every address alike, as the server says', () => {
    fc.assert(
      fc.property(word, url, word, fc.nat(50), (before, address, after, urlLength) => {
        const rest = graphemes(`${before}  ${after}`).length;
        expect(length(`${before} ${address} ${after}`, urlLength)).toBe(rest + urlLength);
      }),
    );
  });

  it('counts handles without their domain', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\w{1,30}$/u), fc.domain(), (name, domain) => {
        expect(length(`@${name}@${domain}`)).toBe(name.length + 1);
      }),
    );
  });

  it('never takes a text without addresses and handles for longer than it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/https?:|@/iu.test(text));
        expect(length(text)).toBe(graphemes(text).length);
      }),
    );
  });
});
