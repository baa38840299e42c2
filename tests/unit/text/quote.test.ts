import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, splitQuotes } from '@shared/logic/text/quote';

const kinds = (text: string) => splitQuotes(text).map((part) => part.kind);

describe('quotes', () => {
  it.each([
    [
      'Danke!\n\nAm 3. Mai 2026 um 14:02 schrieb Anna Meier <anna@example.com>:\n> Guten Tag\n> mehr',
      ['text', 'quote'],
    ],
    ['Thanks\n\nOn Tue, 3 May 2026 at 14:02, Anna Meier\n<anna@example.com> wrote:\n\n> Hello', ['text', 'quote']],
    ['> Frage eins?\nJa.\n> Frage zwei?\nNein.', ['quote', 'text', 'quote', 'text']],
    ['Gern.\n\nVon: Anna\nGesendet: Montag\nAn: Laden\nBetreff: x\n\nText', ['text', 'quote']],
    ['Gern.\n-----Ursprüngliche Nachricht-----\nText', ['text', 'quote']],
    ['Danke\n\nAm 3.5.2026 schrieb Anna:\n\nGuten Tag', ['text', 'quote']],
    ['Am Montag schrieb mir der Bote: nichts.', ['text']],
    ['On Monday I wrote to you.\nStill no answer.', ['text']],
    ['> nur\n> Zitat', ['text']],
    ['', ['text']],
  ])('%j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('loses nothing', () => {
    const line = fc.constantFrom(
      '',
      'Ja.',
      '> a',
      '>> b',
      'Am 3. Mai schrieb Anna:',
      'On 3 May, Anna',
      'wrote:',
      'From: a',
      'To: b',
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(
          splitQuotes(text)
            .map((part) => part.text)
            .join('\n'),
        ).toBe(text);
      }),
    );
  });

  it('marks every line', () => {
    expect(quoted('Hallo\n\n> alt\n')).toBe('> Hallo\n>\n>> alt');
  });

  it('is recognised again when it is answered', () => {
    const answer = `Gern\n\nAm 3. Mai 2026 schrieb Anna:\n${quoted('Frage\n> älter')}`;
    expect(kinds(answer)).toEqual(['text', 'quote']);
  });
});
