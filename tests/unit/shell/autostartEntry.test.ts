import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autostartEntry, autostartName } from '../../../electron/shell/autostartEntry';

/** The words of an Exec line, as a desktop reads them. */
function wordsOf(entry: string): string[] {
  const line = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const string = line.replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
  const words = [...string.matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)].map(([, word = '']) => word);
  return words.map((word) => word.replace(/\\([\s\S])/g, '$1').replaceAll('%%', '%'));
}

test('starts exactly the given command, whatever its words hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), (command) => {
      const entry = autostartEntry(command);
      expect(wordsOf(entry)).toEqual(command);
      expect(entry.split('\n').filter((line) => line.startsWith('Exec='))).toHaveLength(1);
      expect(entry.split('\n')).toHaveLength(6);
    }),
  );
});

test('each desk has a file of its own', () => {
  expect(autostartName(null)).toBe('tresen.desktop');
  expect(autostartName('/a')).toMatch(/^tresen-[0-9a-f]{12}\.desktop$/);
  expect(autostartName('/a')).not.toBe(autostartName('/b'));
});
