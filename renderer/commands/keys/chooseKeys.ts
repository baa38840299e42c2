import type { Keymap } from '@shared/domain/keymap';
import type { Command } from '../command';
import { collide } from './bindings';
import { presets } from './presets';

/** The command through which every other one is reached: it never stands without a key. */
export const anchor = 'palette';

/** The keys a command has as long as the person wants no others. */
export function givenKeys(command: Command, { preset }: Pick<Keymap, 'preset'>): readonly string[] {
  return presets[preset][command.id] ?? command.keys;
}

/**
 * The keymap in which a command has these keys and no other command of its layer has them; null: those it was given.
 * `commands` as the registry holds them, before any keymap.
 */
export function chooseKeys(
  keymap: Keymap,
  command: Command,
  wanted: readonly string[] | null,
  commands: readonly Command[],
): Keymap {
  const others = Object.entries(keymap.keys).filter(([id]) => id !== command.id);
  if (wanted === null || same(wanted, givenKeys(command, keymap)))
    return { ...keymap, keys: Object.fromEntries(others) };
  const layers = new Map(commands.map(({ id, layer = 'desk' }) => [id, layer]));
  const freed = others.map(([id, keys]): [string, string[]] => {
    const rivals = layers.get(id) === (command.layer ?? 'desk');
    return [id, rivals ? keys.filter((each) => !wanted.some((key) => collide(key, each))) : keys];
  });
  return { ...keymap, keys: Object.fromEntries([...freed, [command.id, [...wanted]]]) };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);
