import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, textToHtml, unescapeHtml } from '@shared/logic/writing/markup';
import { plainText } from '@shared/logic/writing/plainText';
import { joinRich, leavingHtml, plainOf, splitRich } from '@shared/logic/writing/richParts';

const line = fc.string({ unit: fc.constantFrom(...'aäß<>&"\' 1-.'.split('')), maxLength: 30 });
const words = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const tidy = (text: string) =>
  text
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .replace(/\n+$/u, '');

describe('the plain part', () => {
  it.each([
    ['<p>Guten Tag,</p><p></p><p>ja &amp; nein</p>', 'Guten Tag,\n\nja & nein'],
    ['<p>a<br>b</p>', 'a\nb'],
    ['<ul><li><p>eins</p></li><li><p>zwei</p></li></ul><p>Ende</p>', '- eins\n- zwei\nEnde'],
    ['<ol><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>', '1. a\n  - b\n2. c'],
    ['<blockquote><p>alt</p><p></p><p>neu</p></blockquote><p>x</p>', '> alt\n>\n> neu\nx'],
    ['<p><a href="https://a.test/x">hier</a> und</p>', 'hier <https://a.test/x> und'],
    ['<p><a href="https://a.test">https://a.test</a></p>', 'https://a.test'],
    ['<pre><code>a\n  b</code></pre>', 'a\n  b'],
    ['<p><strong>fett</strong> <em>schräg</em></p>', 'fett schräg'],
    ['<p><img src="cid:x" alt="Etikett &quot;A&quot;"></p>', 'Etikett "A"'],
    ['<p>1 &lt; 2</p>', '1 < 2'],
  ])('of %s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('of a text made rich is that text', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(plainText(textToHtml(text))).toBe(tidy(text));
      }),
    );
  });

  it('survives escaping', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unescapeHtml(escapeHtml(text))).toBe(text);
      }),
    );
  });

  it('is the same for the text that leaves, which only stands closer', () => {
    fc.assert(
      fc.property(words, (text) => {
        const parts = { written: textToHtml(text), signature: '', tail: '' };
        expect(plainText(leavingHtml(parts))).toBe(tidy(text));
      }),
    );
  });
});

describe('the parts of a rich text', () => {
  it('come apart as they were put together, whatever was quoted', () => {
    fc.assert(
      fc.property(words, line, words, (a, b, c) => {
        const inner = joinRich({ written: textToHtml(c), signature: '<p>x</p>', tail: '<p>y</p>' });
        for (const tail of ['', inner]) {
          const parts = { written: textToHtml(a), signature: b === '' ? '' : textToHtml(b), tail };
          expect(splitRich(joinRich(parts))).toEqual(parts);
        }
      }),
    );
  });

  it('put the signature below the text and above the quote, once', () => {
    const parts = { written: '<p>Gern.</p>', signature: '<p>Anna</p><p>Laden</p>', tail: '<blockquote>q</blockquote>' };
    expect(plainOf(parts, '> q')).toBe('Gern.\n\n-- \nAnna\nLaden\n\n> q');
    expect(plainOf({ ...parts, signature: '' }, '')).toBe('Gern.');
  });
});
