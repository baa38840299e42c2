import { describe, expect, it } from 'vitest';
import { formatKeys } from '@/commands/keys/formatKeys';
import { fuzzyFit } from '@/commands/palette/fuzzy';
import { paletteItems } from '@/commands/palette/paletteItems';
import { makeRecents } from '@/commands/palette/recents';

const named = (...labels: string[]) => labels.map((label) => ({ command: { id: label }, label }));
const find = (query: string, labels: string[], recents: string[] = []) =>
  paletteItems(named(...labels), query, recents).map(({ label }) => label);

describe('the palette', () => {
  it('puts what fits best first', () => {
    expect(find('sd', ['Unsent drafts', 'Send and done', 'Sent'])).toEqual(['Send and done', 'Unsent drafts']);
    expect(find('sen', ['Als PDF senden', 'Senden', 'Wieder öffnen'])[0]).toBe('Senden');
  });

  it('finds umlauts as they are typed', () => {
    for (const query of ['öffn', 'oeffn', 'offn']) expect(find(query, ['Wieder öffnen'])).toHaveLength(1);
    expect(find('xyz', ['Wieder öffnen'])).toEqual([]);
  });

  it('shows everything at first, what was used last on top', () => {
    const recents = makeRecents();
    recents.ran('b');
    recents.ran('c');
    recents.ran('b');
    expect(find('', ['a', 'b', 'c'], [...recents.ids()])).toEqual(['b', 'c', 'a']);
  });

  it('marks the letters that fit', () => {
    const fit = fuzzyFit('wo', 'Wieder öffnen');
    expect(fit?.ranges.map(({ start, end }) => 'Wieder öffnen'.slice(start, end))).toEqual(['W', 'ö']);
    expect(fuzzyFit('senden', 'Senden')?.ranges).toEqual([{ start: 0, end: 6 }]);
  });
});

describe('keys in the notation of the user', () => {
  it.each([
    ['$mod+k', 'linux', 'de', 'Strg+K'],
    ['$mod+k', 'win32', 'en', 'Ctrl+K'],
    ['$mod+Shift+Enter', 'linux', 'de', 'Strg+Umschalt+Eingabe'],
    ['$mod+Shift+Enter', 'darwin', 'en', '⌘⇧↩'],
    ['Shift+j', 'linux', 'de', 'Umschalt+J'],
    ['g i', 'linux', 'de', 'g i'],
    ['#', 'linux', 'en', '#'],
    ['Escape', 'linux', 'de', 'Esc'],
    ['Home', 'linux', 'de', 'Pos1'],
  ] as const)('%s on %s in %s is %s', (keys, platform, language, expected) =>
    expect(formatKeys(keys, platform, language)).toBe(expected),
  );
});
