import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayStart } from '@shared/logic/search/dates';
import { parseQuery, wordsOf, type QueryNode } from '@shared/logic/search/query';

const clock = { now: Date.UTC(2026, 10, 29, 12), zone: 'Europe/Berlin' };
const read = (text: string) => parseQuery(text, clock);

/** A query as one line, to be compared by eye. */
function shown(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'all':
      return `(${node.of.map(shown).join(' & ')})`;
    case 'any':
      return `(${node.of.map(shown).join(' | ')})`;
    case 'not':
      return `!${shown(node.of)}`;
    case 'word': {
      const { pieces, prefix, inside } = node.word;
      const place = node.place === 'anywhere' ? '' : `${node.place}=`;
      return `${place}${inside ? '*' : ''}${pieces.join('+')}${prefix ? '*' : ''}`;
    }
    case 'named':
      return `${node.by}=${node.name}`;
    case 'is':
    case 'has':
      return `${node.kind}=${node.value}`;
    case 'ours':
      return node.ours ? 'by us' : 'to us';
    default:
      return `${node.kind}=${new Date(node.at).toISOString().slice(0, 13)}`;
  }
}

describe('a query', () => {
  it.each([
    ['Rechnung off', '(*rechnung* & off*)'],
    ['in Köln ', '(in & *koln*)'],
    ['Rechnungen ', '*rechnung*'],
    ['Lesungen Zahlen', '(*lesung* & *zahlen*)'],
    ['"Rechnungen"', 'rechnungen'],
    ['"Rechnung offen"', 'rechnung+offen'],
    ['„Rechnung offen“ x', '(rechnung+offen & x)'],
    ['"offen und nie zu', 'offen+und+nie+zu'],
    ['anna@firma.de', 'anna+firma+de*'],
    ['-spam rechnung', '(!*spam* & *rechnung*)'],
    ['NOT spam', '!*spam*'],
    ['a OR b c', '((a | b) & c)'],
    ['a ODER b ODER c', '(a | b | c)'],
    ['a UND b', '(a & b)'],
    ['OR a OR', 'a'],
    ['(a b) OR -(c d)', '((a & b) | !(c & d))'],
    ['from:anna to:"Max Meier"', '(sender=*anna* & recipient=max+meier)'],
    ['von:ann -an:max', '(sender=ann* & !recipient=max*)'],
    ['von:mir an:uns', '(by us & to us)'],
    ['is:open ist:zurueckgestellt IST:Ungelesen', '(is=open & is=snoozed & is=unread)'],
    ['tag:vip schlagwort:"sehr wichtig"', '(tag=vip & tag=sehr wichtig)'],
    ['kanal:e-mail konto:Laden', '(channel=e-mail & account=Laden)'],
    ['hat:anhang has:note', '(has=attachment & has=note)'],
    ['vor:2026-11-01 after:1.10.2026', '(before=2026-10-31T23 & after=2026-09-30T22)'],
    ['re:rechnung http://x.de', '(re+rechnung* & http+x+de*)'],
    ['NEAR(a b) a^2 x* col:y', '(near+a & b & a+2 & x & col+y*)'],
    ['tag: from:', ''],
    ['- -- "" () ) ( * ^ :', ''],
  ])('reads %j', (text, wanted) => {
    const { node, problems } = read(text);
    expect(problems).toEqual([]);
    expect(shown(node)).toBe(wanted);
  });

  it.each([
    ['is:geöffnet', 'search.unknownValue'],
    ['has:hunger', 'search.unknownValue'],
    ['before:bald', 'search.badDate'],
    ['after:2026-02-31', 'search.badDate'],
    ['a '.repeat(65), 'search.tooLong'],
  ])('says what it does not understand in %j', (text, code) => {
    expect(read(text).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('marks what must be there and not what must not', () => {
    const words = wordsOf(read('rechnung -mahnung (storno OR "neu hier") von:anna').node);
    expect(words.map(({ pieces }) => pieces.join(' '))).toEqual(['rechnung', 'storno', 'neu hier']);
  });

  it('takes any 10,000 characters in less than 10 ms', () => {
    const parts = [
      '"',
      '-',
      '(',
      ')',
      ' ',
      'OR ',
      'NOT ',
      'NEAR',
      '*',
      '^',
      ':',
      'is:',
      'tag:',
      'ä',
      'a',
      '\ud83d',
      '„',
      '\0',
    ];
    const long = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 4000 })
      .map((all) => all.join('').repeat(3).slice(0, 10_000));
    /** The best of up to three: others work on this computer too. */
    const fastest = (text: string): number => {
      let best = Infinity;
      for (let run = 0; run < 3 && best >= 10; run++) {
        const began = performance.now();
        const { problems } = read(text);
        best = Math.min(best, performance.now() - began);
        expect(problems.length).toBeLessThanOrEqual(64);
      }
      return best;
    };
    fc.assert(
      fc.property(long, (text) => fastest(text) < 10),
      { numRuns: 200 },
    );
    const worst = ['('.repeat(10_000), '-'.repeat(10_000), '"'.repeat(10_000), 'a'.repeat(10_000), ' is:'.repeat(2500)];
    for (const text of worst) expect(fastest(text)).toBeLessThan(10);
  });
});

describe('a day', () => {
  it.each([
    ['heute', '2026-11-28T23:00'],
    ['yesterday', '2026-11-27T23:00'],
    ['7d', '2026-11-21T23:00'],
    ['2w', '2026-11-14T23:00'],
    ['1m', '2026-10-28T23:00'],
    ['1j', '2025-11-28T23:00'],
    ['2026', '2025-12-31T23:00'],
    ['2026-07', '2026-06-30T22:00'],
    ['29.11.26', '2026-11-28T23:00'],
    ['24.12.', '2025-12-23T23:00'],
    ['2026/11/29', '2026-11-28T23:00'],
  ])('begins: %s', (text, wanted) => {
    expect(new Date(dayStart(text, clock) ?? NaN).toISOString().slice(0, 16)).toBe(wanted);
  });
});
