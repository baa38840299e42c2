import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Keymap, KeymapPreset, plainKeymap } from '@shared/domain/keymap';
import { readKeymap, writeKeymap } from '@shared/logic/keys/keymapFile';
import { bindingsOf } from '@/commands/keys/bindings';
import { chooseKeys } from '@/commands/keys/chooseKeys';
import { clashesOf, forbids } from '@/commands/keys/clash';
import { keyIndexOf } from '@/commands/keys/keyIndex';
import { withKeymap } from '@/commands/keys/keymap';
import { howTyped, layoutOf } from '@/commands/keys/layouts';
import { presets } from '@/commands/keys/presets';
import { pressedKeys } from '@/commands/keys/pressed';
import { commandSet } from '@/commands/set';
import type { Command } from '@/commands/command';
import { keyEvent } from './keyEvent';

const commandOf = (id: string): Command => {
  const found = commandSet.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};
const keysIn = (keymap: Keymap, id: string) =>
  withKeymap(commandSet, keymap).commands.find((command) => command.id === id)?.keys;

const press = fc
  .tuple(
    fc.subarray(['$mod', 'Alt', 'Shift']),
    fc.constantFrom(...'abegijkz#?/*+', 'Enter', 'Escape', 'F3', 'ArrowDown', 'Space'),
  )
  .map(([held, key]) => [...held, key].join('+'));
const anyKeys = fc.array(press, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const anyKeymap: fc.Arbitrary<Keymap> = fc.record({
  preset: fc.constantFrom(...KeymapPreset.options),
  keys: fc.dictionary(fc.constantFrom(...commandSet.map(({ id }) => id)), fc.array(anyKeys, { maxLength: 3 })),
  hints: fc.boolean(),
});

describe('any keymap', () => {
  it('gives a key to one command of a layer, whatever it wants, and the palette one', () => {
    fc.assert(
      fc.property(anyKeymap, (keymap) => {
        expect(Keymap.safeParse(keymap).success).toBe(true);
        const { commands, lost } = withKeymap(commandSet, keymap);
        expect(() => bindingsOf(commands)).not.toThrow();
        expect(commands.map(({ id }) => id)).toEqual(commandSet.map(({ id }) => id));
        expect(commands.find(({ id }) => id === 'palette')?.keys.length).toBeGreaterThan(0);
        for (const { command, to } of lost) expect(command).not.toBe(to);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after it was written to a file and read again', () => {
    fc.assert(
      fc.property(anyKeymap, (keymap) => {
        expect(readKeymap(writeKeymap(keymap))).toEqual({ preset: keymap.preset, keys: keymap.keys });
      }),
    );
  });
});

describe('choosing keys', () => {
  it('gives them to the command and takes them from whoever had them', () => {
    const chosen = chooseKeys(plainKeymap, commandOf('done'), ['r'], commandSet);
    expect([keysIn(chosen, 'done'), keysIn(chosen, 'reply')]).toEqual([['r'], []]);
    const again = chooseKeys(chosen, commandOf('star'), ['r'], commandSet);
    expect([keysIn(again, 'star'), keysIn(again, 'done')]).toEqual([['r'], []]);
    const back = chooseKeys(again, commandOf('star'), null, commandSet);
    expect([keysIn(back, 'star'), keysIn(back, 'reply')]).toEqual([['s'], ['r']]);
  });

  it('frees a whole sequence for the key that begins it', () => {
    const chosen = chooseKeys(plainKeymap, commandOf('done'), ['g'], commandSet);
    expect([keysIn(chosen, 'done'), keysIn(chosen, 'go.inbox')]).toEqual([['g'], []]);
  });

  it('can leave a command without a key, but not the palette', () => {
    expect(keysIn(chooseKeys(plainKeymap, commandOf('done'), [], commandSet), 'done')).toEqual([]);
    expect(keysIn(chooseKeys(plainKeymap, commandOf('palette'), [], commandSet), 'palette')).toEqual(['$mod+k']);
  });

  it('remembers nothing of keys that are those of the preset', () => {
    const there = chooseKeys(plainKeymap, commandOf('done'), ['r'], commandSet);
    expect(chooseKeys(there, commandOf('done'), ['e'], commandSet).keys).toEqual({});
  });
});

describe('presets', () => {
  it('name commands that exist', () => {
    const ids = new Set(commandSet.map(({ id }) => id));
    for (const keys of Object.values(presets)) expect(Object.keys(keys).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(KeymapPreset.options)('%s leaves no command without the key it had', (preset) => {
    const { commands, lost } = withKeymap(commandSet, { ...plainKeymap, preset });
    const dead = commands.filter(({ keys }, index) => keys.length === 0 && (commandSet[index]?.keys.length ?? 0) > 0);
    expect(dead.map(({ id }) => id)).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('are what people know', () => {
    const gmail = { ...plainKeymap, preset: 'gmail' as const };
    const known = { snooze: 'b', mute: 'm', open: 'o', back: 'u', done: 'e', reply: 'r', star: 's', trash: '#' };
    for (const [id, key] of Object.entries(known)) expect(keysIn(gmail, id), id).toContain(key);
    const superhuman = { ...plainKeymap, preset: 'superhuman' as const };
    const theirs = { snooze: 'h', 'go.snoozed': 'g h', reopen: 'Shift+e', mute: 'Shift+m', note: 'm', undo: 'z' };
    for (const [id, key] of Object.entries(theirs)) expect(keysIn(superhuman, id), id).toContain(key);
  });
});

describe('a clash', () => {
  const place = { commands: commandSet, platform: 'linux', layout: 'de' as const };
  const kinds = (keys: string, id = 'done', more = {}) =>
    clashesOf(keys, commandOf(id), { ...place, ...more }).map((clash) =>
      clash.kind === 'reserved' ? clash.holder : clash.kind,
    );
  it.each([
    ['ü', []],
    ['r', ['command']],
    ['$mod+k', ['last']],
    ['$mod+q', ['menu']],
    ['$mod+c', ['editing']],
    ['Tab', ['focus']],
    ['Alt+F4', ['system']],
    ['Meta+e', ['system']],
    ['$mod+t', ['browser']],
    ['$mod+Alt+e', ['altGr']],
    ['@', ['typedWithAltGr']],
  ])('%s', (keys, expected) => expect(kinds(keys)).toEqual(expected));

  it('is one with every sequence a key begins', () => {
    const sequences = commandSet.filter(({ keys }) => keys.some((each) => each.startsWith('g ')));
    expect(kinds('g', 'reply')).toEqual(sequences.map(() => 'command'));
  });

  it('is none in another layer, and on macOS Alt alone writes characters', () => {
    expect(kinds('$mod+Enter', 'send')).toEqual([]);
    expect(kinds('Alt+l', 'done', { platform: 'darwin' })).toEqual(['altGr']);
    expect(kinds('Alt+l')).toEqual([]);
  });

  it('forbids what would never arrive; the rest the person decides', () => {
    const forbidden = (keys: string) => clashesOf(keys, commandOf('done'), place).some(forbids);
    expect(['$mod+q', '$mod+Alt+e', '$mod+k', 'Tab'].map(forbidden)).toEqual([true, true, true, true]);
    expect(['r', '@', '$mod+t', 'ä'].map(forbidden)).toEqual([false, false, false, false]);
  });
});

describe('what was pressed', () => {
  it.each([
    ['e', keyEvent('e'), 'e'],
    ['a capital', keyEvent('E', { shift: true }), 'Shift+e'],
    ['Shift+7 on QWERTZ', keyEvent('/', { shift: true }), '/'],
    ['AltGr+Q on QWERTZ', keyEvent('@', { altGr: true, ctrl: true, alt: true }), '@'],
    ['with Ctrl', keyEvent('K', { ctrl: true, shift: true }), '$mod+Shift+k'],
    ['the space bar', keyEvent(' ', { shift: true }), 'Shift+Space'],
    ['a named key', keyEvent('F3', { shift: true }), 'Shift+F3'],
    ['plus', keyEvent('+', { ctrl: true }), '$mod++'],
    ['held alone', keyEvent('Shift', { shift: true }), null],
    ['a dead key', keyEvent('Dead'), null],
  ])('%s', (_, event, expected) => expect(pressedKeys(event, 'linux')).toBe(expected));

  it('finds the command it was recorded for', () => {
    for (const event of [keyEvent(' '), keyEvent('+', { ctrl: true }), keyEvent('€', { altGr: true })]) {
      const keys = pressedKeys(event, 'linux') ?? '';
      const { startingWith } = keyIndexOf([{ ...commandOf('done'), keys: [keys] }]);
      expect(startingWith(event.key)).toHaveLength(1);
    }
  });
});

describe('layouts', () => {
  const map = (pairs: Record<string, string>) => new Map(Object.entries(pairs));
  it.each([
    ['de', { KeyQ: 'q', KeyZ: 'y', Minus: 'ß' }],
    ['ch', { KeyQ: 'q', KeyZ: 'y', Minus: "'" }],
    ['fr', { KeyQ: 'a', KeyZ: 'w' }],
    ['us', { KeyQ: 'q', KeyZ: 'z', Slash: '/' }],
    ['gb', { KeyQ: 'q', KeyZ: 'z', Slash: '/', Backslash: '#' }],
    [null, { KeyQ: "'" }],
  ])('%s', (layout, pairs) => expect(layoutOf(map(pairs as Record<string, string>))).toBe(layout));

  it('say how a sign is typed', () => {
    expect(howTyped('?', 'de')).toBe('Shift+ß');
    expect(howTyped('/', 'fr')).toBe('Shift+:');
    expect(howTyped('#', 'fr')).toBe('AltGr+"');
    expect(howTyped('#', 'de')).toBeNull();
  });
});

describe('a file of keys', () => {
  const file = (part: object) =>
    JSON.stringify({ format: 'tresen-keymap', version: 1, preset: 'gmail', keys: {}, ...part });
  it.each([
    ['not JSON', '{', { problem: 'json', at: '' }],
    ['another program', '{"a":1}', { problem: 'format', at: 'format' }],
    ['a later version', file({ version: 2 }), { problem: 'format', at: 'version' }],
    ['a key nobody has', file({ keys: { done: ['Foo'] } }), { problem: 'keys', at: 'done' }],
    ['a pattern', file({ keys: { done: ['(.*)'] } }), { problem: 'keys', at: 'done' }],
    ['too much', `"${'x'.repeat(300_000)}"`, { problem: 'size', at: '' }],
    ['another kind', '[]', { problem: 'format', at: '' }],
  ])('%s is refused with its reason', (_, text, expected) => expect(readKeymap(text)).toEqual(expected));

  it('is read, unknown commands and all', () => {
    const keys = { done: ['d'], 'no.such': ['x'] };
    expect(readKeymap(file({ keys }))).toEqual({ preset: 'gmail', keys });
    expect(keysIn({ ...plainKeymap, keys }, 'select')).toEqual(['x']);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), (text) => void readKeymap(text)));
    fc.assert(fc.property(fc.string(), (text) => void readKeymap(text)));
  });
});
