import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsIn, withAddresses } from '@shared/logic/text/facets';

const octets = (text: string, { byteStart, byteEnd }: { byteStart: number; byteEnd: number }) =>
  Buffer.from(text).subarray(byteStart, byteEnd).toString();

describe('facets of a post', () => {
  it.each([
    ['Siehe https://radhaus.example/läden.', 'https://radhaus.example/läden', 'link'],
    ['Danke, @karla.bsky.social!', '@karla.bsky.social', 'mention'],
    ['(@Karla.Example)', '@Karla.Example', 'mention'],
    ['Bald wieder 🚲 #Lastenrad, versprochen', '#Lastenrad', 'tag'],
    ['👩‍👩‍👧 grüßt @a.bsky.social', '@a.bsky.social', 'mention'],
    ['#straßenrad2026', '#straßenrad2026', 'tag'],
  ])('%s', (text, words, kind) => {
    const facets = facetsIn(text);
    expect(facets).toMatchObject([{ meaning: { kind } }]);
    expect(facets.map((facet) => octets(text, facet))).toEqual([words]);
  });

  it.each(['info@radhaus.example', 'Nummer #1 und #2', '@karla', 'a#b', '@a..b', 'Ecke & #', ''])('none: %s', (text) =>
    expect(facetsIn(text)).toEqual([]),
  );

  it('nothing within a link is a facet of its own', () => {
    expect(facetsIn('https://a.example/@b.example/#teil')).toMatchObject([{ meaning: { kind: 'link' } }]);
  });

  const pieces = fc.constantFrom(
    'https://a.example/ü?x=1',
    '@karla.bsky.social',
    '#Rad',
    '#straße',
    '🚲',
    '👩‍👩‍👧',
    'ß',
    ' ',
    'x',
  );
  const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 });

  it('every facet is a whole stretch of the text in octets, in order, none over another', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const { byteStart, byteEnd, meaning } of facetsIn(text)) {
          expect(byteStart).toBeGreaterThanOrEqual(end);
          expect(byteEnd).toBeGreaterThan(byteStart);
          const words = octets(text, { byteStart, byteEnd });
          expect(words).not.toContain('\uFFFD');
          if (meaning.kind === 'mention') expect(words.toLowerCase()).toBe(`@${meaning.handle}`);
          if (meaning.kind === 'tag') expect(words.slice(1)).toBe(meaning.tag);
          end = byteEnd;
        }
        expect(end).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });
});

describe('links of a post', () => {
  const at = (text: string, words: string, uri: string) => {
    const byteStart = Buffer.from(text).indexOf(words);
    return { byteStart, byteEnd: byteStart + Buffer.byteLength(words), uri };
  };

  it('an address cut short is whole again, one behind words stands beside them', () => {
    const text = 'Größe 🚲: radhaus.example/gro... oder hier';
    const links = [
      at(text, 'radhaus.example/gro...', 'https://radhaus.example/groessen'),
      at(text, 'hier', 'https://bank.example/'),
    ];
    expect(withAddresses(text, links)).toBe(
      'Größe 🚲: https://radhaus.example/groessen oder hier (https://bank.example/)',
    );
    expect(
      withAddresses('https://a.example', [at('https://a.example', 'https://a.example', 'https://a.example')]),
    ).toBe('https://a.example');
  });

  it('whatever the stretches are, no word of the text is lost', () => {
    const stretch = fc.record({ byteStart: fc.nat(60), byteEnd: fc.nat(60), uri: fc.constant('https://x.example/') });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.array(stretch, { maxLength: 5 }),
        (text, links) => {
          const made = withAddresses(text, links);
          expect(made.replaceAll(' (https://x.example/)', '')).toBe(text);
        },
      ),
    );
  });
});
