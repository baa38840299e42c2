import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap } from '@shared/logic/search/fold';
import { hitsIn, snippetAround } from '@shared/logic/search/snippet';
import { parseQuery, wordsOf } from '@shared/logic/search/query';

const german = fc.string({ unit: fc.constantFrom(...'aeouäöüßÄÖÜAEsn é.-') });
const queryWords = (query: string) => wordsOf(parseQuery(query, { now: 0, zone: 'UTC' }).node);
const marked = (text: string, query: string) =>
  hitsIn(text, queryWords(query)).map(({ start, end }) => text.slice(start, end));

describe('folding', () => {
  it.each([
    ['Müller', 'mueller'],
    ['MÜLLER', 'Muller'],
    ['Größe', 'groesse'],
    ['Straße', 'STRASSE'],
    ['Ärger', 'aerger'],
    ['Crème brûlée', 'creme brulee'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ﬁnden', 'finden'],
  ])('finds %s by %s', (a, b) => expect(fold(a)).toBe(fold(b)));

  it('keeps different words apart', () => {
    expect(fold('Maß')).not.toBe(fold('Mast'));
    expect(fold('neu')).not.toBe(fold('nu'));
  });

  it('folds composed and decomposed letters alike', () =>
    fc.assert(fc.property(german, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')))));

  it('folds umlauts like their spelling with an e', () =>
    fc.assert(
      fc.property(german, (text) => {
        const spelled = text.replace(/[äöüÄÖÜ]/g, (char) => `${char.normalize('NFD')[0]}e`).replace(/ß/g, 'ss');
        return fold(text) === fold(spelled);
      }),
    ));

  it('knows for every unit where it came from', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, from } = foldWithMap(text);
        const grows = from.every((at, i) => at <= text.length && at >= (from[i - 1] ?? 0));
        return folded === fold(text) && from.length === folded.length + 1 && grows;
      }),
    ));
});

describe('highlighting', () => {
  it('marks the original letters', () => {
    expect(marked('Frau Müller fragt Mueller', 'muller')).toEqual(['Müller', 'Mueller']);
    expect(marked('Große Grösse', 'gros')).toEqual(['Groß', 'Grös']);
    expect(marked('Rechnung 4711-22', '4711-2')).toEqual(['4711-2']);
  });

  it('marks beginnings of words, and words within compounds', () => {
    expect(marked('Rechnungen und Rechnung in Berlin', 'in Rechnung ')).toEqual(['Rechnung', 'Rechnung', 'in']);
    expect(marked('Ihre Rechnungsnummer im Versand', 'nummer sand')).toEqual(['nummer']);
    expect(marked('Müllers Großbestellung', 'bestellung')).toEqual(['bestellung']);
  });

  it('marks a phrase as it stands, once', () => {
    expect(marked('offene Rechnung, Rechnung offen', '"Rechnung offen" offen')).toEqual(['offen', 'Rechnung offen']);
  });

  it('cuts a snippet around the first hit, with ranges that fit', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before.repeat(20)} Rhabarber ${after.repeat(20)}`;
        const { snippet, ranges } = snippetAround(text, queryWords('rhabarb'));
        expect(snippet.length).toBeLessThanOrEqual(400);
        expect(ranges.every(({ start, end }) => start < end && end <= snippet.length)).toBe(true);
        expect(ranges.map(({ start, end }) => snippet.slice(start, end))).toContain('Rhabarb');
      }),
    ));

  it('is around the very first hit, wherever in a long text it stands', () => {
    const words = fc.array(fc.constantFrom('Pumpe', 'der', 'größer', 'Schlauch', 'Rhabarber', 'a'), { maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(3_000), words, fc.nat(3_000), (before, middle, after) => {
        const text = `${'öde '.repeat(before)}${middle.join(' ')}${' Ende'.repeat(after)}`;
        const query = queryWords('rhabarb schlauch');
        const [hit] = hitsIn(text.slice(0, 50_000), query);
        const { snippet, ranges } = snippetAround(text, query);
        const [shown] = ranges.map(({ start, end }) => snippet.slice(start, end));
        expect(shown).toBe(hit && text.slice(hit.start, hit.end));
        if (hit) expect(snippet).toContain(text.slice(hit.start, hit.start + 150));
        else expect(text.startsWith(snippet.slice(0, 200))).toBe(true);
      }),
    );
  });
});
