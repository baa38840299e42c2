import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advertisingParts, findAdvertising } from '@shared/logic/away/advertising';

const found = (text: string): string[] => findAdvertising(text).map((each) => each.text);

describe('advertising in a text that is sent by itself', () => {
  it.each([
    ['Unser Shop: https://laden.example/neu.', ['https://laden.example/neu']],
    ['Besuchen Sie www.laden.example!', ['www.laden.example']],
    ['Mehr auf laden.example/kaffee', ['laden.example/kaffee']],
    ['https://laden.example/hilfe?utm_campaign=advent', ['https://laden.example/hilfe?utm_campaign=advent']],
    ['10 % Rabatt bis Sonntag', ['Rabatt']],
    ['Ihr Rabattcode: HERBST', ['Rabattcode']],
    ['Mit unserem Weihnachtsgutschein', ['Weihnachtsgutschein']],
    ['Jetzt bestellen', ['Jetzt bestellen']],
    ['Black Friday Sale', ['Black Friday Sale']],
    ['Get a discount of 20 % off', ['discount', '20 % off']],
    ['Subscribe to our newsletter', ['newsletter']],
    ['Discounts and free shipping', ['Discounts', 'free shipping']],
  ])('%s', (text, parts) => {
    expect(found(text)).toEqual(parts);
  });

  it.each([
    'Häufige Fragen: https://laden.example/hilfe',
    'https://help.laden.example',
    'https://laden.example/de/faq#versand',
    'Status: https://status.laden.example/',
    'Impressum: www.laden.example/impressum.',
    'Schreiben Sie an hallo@laden.example',
    'Our sales team is back on Monday',
    'After-sales service: wholesale customers call 030 1234567',
    'Wir sind zu 100 % für Sie da',
    'Ihre Bestellung ist auf dem Weg',
    'Wir antworten am 24.12. ab 9.30 Uhr',
    '',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['<p>Mehr <a href="https://laden.example/neu?a=1&amp;b=2">hier</a></p>', ['https://laden.example/neu?a=1&b=2']],
    ['<p><a class="x" href="https://laden.example/kaffee/">laden.example/kaffee</a></p>', ['laden.example/kaffee']],
    ['<a href="https://laden.example/hilfe">Hilfe</a> <a href="mailto:a@laden.example">Mail</a>', []],
    ['<a href="https://laden.example/hilfe?utm_source=x">Hilfe</a>', ['https://laden.example/hilfe?utm_source=x']],
    ['<a href="tel:+49301234">Anruf</a>', []],
  ])('looks where links of %s lead', (html, parts) => {
    const text = html.replace(/<[^>]*>/gu, '');
    expect(advertisingParts({ text, html })).toEqual(parts);
    expect(advertisingParts({ text, html: null })).toEqual(findAdvertising(text).map((each) => each.text));
  });

  it('names parts of the text, in its order, none in another', () => {
    const parts = ['Rabatt', ' ', 'https://a.example/x', 'sale', '. ', 'hilfe', '/', '20 % off', 'Gutschein', '\n'];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const all = findAdvertising(text);
        for (const { at, end, text: part } of all) expect(text.slice(at, end)).toBe(part);
        all.forEach(({ at }, index) => expect(at).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0));
      }),
    );
  });

  it('takes a long hostile text in no time worth naming', () => {
    const started = performance.now();
    for (const part of ['a.', 'a-', 'rabat', 'www.', '1 % ', 'ä', '<a ', '<a href="']) {
      const text = part.repeat(20_000 / part.length);
      advertisingParts({ text, html: text });
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
