import { describe, expect, it } from 'vitest';
import { catalogues } from '@shared/i18n/catalogue';
import { bindingsOf } from '@/commands/keys/bindings';
import { isPress } from '@/commands/keys/press';
import { commandSet } from '@/commands/set';
import { keyEvent } from './keyEvent';

const command = (id: string, keys: string[], layer?: 'editor') => {
  const [first] = commandSet;
  if (!first) throw new Error('no commands');
  return { ...first, id, keys, layer };
};

describe('the commands', () => {
  it('have one id each', () => {
    const ids = commandSet.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a name in both languages', () => {
    const names = (commands: Record<string, string>) =>
      commandSet.map(({ label }) => commands[label.slice('commands.'.length)]);
    expect(names(catalogues.de.commands)).not.toContain(undefined);
    expect(names(catalogues.en.commands)).not.toContain(undefined);
    expect(Object.keys(catalogues.de.commands).length).toBe(commandSet.length);
  });

  it('never want Ctrl with Alt, nor a key that QWERTZ hides behind AltGr', () => {
    for (const { keys } of commandSet)
      for (const each of keys) expect(each).not.toMatch(/\$mod.*Alt|Alt.*\$mod|Control|[[\]{}\\@~|]/);
  });

  it('match no key press twice in one layer', () => {
    const bindings = bindingsOf(commandSet);
    const presses = [...'abcdefghijklmnopqrstuvwxyz./,#!?*', 'Enter', 'Escape', 'Home', 'End', 'ArrowUp', 'ArrowDown'];
    for (const layer of ['desk', 'editor', 'selection'] as const)
      for (const key of presses)
        for (const held of [{}, { shift: true }, { ctrl: true }, { ctrl: true, shift: true }]) {
          const event = keyEvent(held.shift ? key.toUpperCase() : key, held);
          const ids = bindings
            .filter(({ layer: own, presses: [first], presses: all }) => {
              return own === layer && all.length === 1 && first !== undefined && isPress(event, first);
            })
            .map(({ command: { id } }) => id);
          expect(ids.length, `${key} ${JSON.stringify(held)}: ${ids}`).toBeLessThan(2);
        }
  });
});

describe('two commands', () => {
  it.each([
    [['x'], ['x']],
    [['g'], ['g i']],
    [['Shift+j'], ['shift+J']],
  ])('may not share %s and %s', (one, other) => {
    expect(() => bindingsOf([command('one', one), command('other', other)])).toThrow(/one and other/);
  });

  it('may share a key in different layers', () => {
    expect(bindingsOf([command('one', ['Escape']), command('other', ['Escape'], 'editor')])).toHaveLength(2);
  });
});
