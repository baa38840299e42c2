import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountId, TagId } from '@shared/domain/ids';
import { channelNames } from '@shared/i18n/channelNames';
import { parseQuery } from '@shared/logic/search/query';
import { resolveQuery } from '@shared/logic/search/resolve';
import { suggest, withoutUnfinished } from '@shared/logic/search/suggest';

const names = {
  tags: ['VIP', 'sehr "wichtig"', 'Vase'].map((name, at) => ({ id: TagId.parse(`t${at}`), name })),
  accounts: [{ id: AccountId.parse('a1'), name: 'Blumenhaus Köln' }],
  channels: channelNames,
};
const clock = { now: Date.UTC(2026, 10, 29), zone: 'Europe/Berlin' };
const texts = (typed: string, language: 'de' | 'en' = 'de') => {
  const caret = typed.includes('|') ? typed.indexOf('|') : typed.length;
  return suggest(typed.replace('|', ''), caret, { ...names, language }).items.map(({ text }) => text);
};

describe('suggestions', () => {
  it.each([
    ['vo', ['von:', 'vor:']],
    ['is', ['ist:']],
    ['rechnung ka', ['kanal:']],
    ['rechnung k', []],
    ['ist:o', ['ist:offen']],
    ['-is:zur', ['is:zurückgestellt']],
    ['offe', ['ist:offen']],
    ['tag:v', ['tag:VIP', 'tag:Vase']],
    ['schlagwort:se', ['schlagwort:"sehr wichtig"']],
    ['konto:', ['konto:"Blumenhaus Köln"']],
    ['kanal:e', ['kanal:E-Mail', 'kanal:eBay']],
    ['vor:ge', ['vor:gestern']],
    ['an:', ['an:uns']],
    ['hat:| rechnung', ['hat:anhang', 'hat:notiz']],
    ['ist:offen', []],
    ['ist:offen ', []],
    ['"vo', []],
    ['', []],
  ])('for %j', (typed, wanted) => expect(texts(typed)).toEqual(wanted));

  it('speak the language on the screen and know the other one', () => {
    expect(texts('fr', 'en')).toEqual(['from:']);
    expect(texts('von', 'en')).toEqual(['von:']);
    expect(texts('is:do', 'en')).toEqual(['is:done']);
    expect(texts('channel:e', 'en')).toEqual(['channel:E-mail', 'channel:eBay']);
  });

  it('are understood once they are taken', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aeionstvbkch:" -()') }),
        fc.constantFrom('de' as const, 'en' as const),
        (typed, language) => {
          const { start, end, items } = suggest(typed, typed.length, { ...names, language });
          for (const { text, goesOn } of items) {
            const taken = `${typed.slice(0, start)}${text}${typed.slice(end)}`;
            const { problems } = resolveQuery(parseQuery(taken.slice(start), clock), names);
            expect(goesOn ? [] : problems).toEqual([]);
          }
        },
      ),
    ));
});

describe('what is still being typed', () => {
  it.each([
    ['rechnung is:o', 'rechnung '],
    ['rechnung -is:o', 'rechnung '],
    ['rechnung is:open', 'rechnung is:open'],
    ['rechnung is:o ', 'rechnung is:o '],
    ['before:2026-1', 'before:2026-1'],
    ['before:ges', ''],
    ['tag:', ''],
    ['tag:vi', 'tag:vi'],
    ['re:x', 're:x'],
    ['von:a', 'von:a'],
  ])('%j is asked as %j', (typed, wanted) => expect(withoutUnfinished(typed, names, clock)).toBe(wanted));
});
