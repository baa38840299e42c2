import { parseKeybinding, type KeyBindingPress } from 'tinykeys';
import type { Command, KeyLayer } from '../command';

/** One way to reach a command by keys. `single`: it begins with a bare character key, which must not act in text. */
export type Binding = {
  command: Command;
  keys: string;
  presses: readonly KeyBindingPress[];
  layer: KeyLayer;
  single: boolean;
};

/** One way to reach this command. */
export function bindingOf(command: Command, keys: string): Binding {
  const presses = parseKeybinding(keys);
  const [modifiers, key] = presses[0] ?? [[], ''];
  const single = typeof key === 'string' && key.length === 1 && modifiers.every((name) => name === 'Shift');
  return { command, keys, presses, layer: command.layer ?? 'desk', single };
}

/** All bindings of the commands. Throws when a key means two commands in one layer, or begins another's sequence. */
export function bindingsOf(commands: readonly Command[]): readonly Binding[] {
  const bindings = commands.flatMap((command) => command.keys.map((keys) => bindingOf(command, keys)));
  for (const [index, one] of bindings.entries())
    for (const other of bindings.slice(index + 1)) {
      if (one.layer === other.layer && collide(one.keys, other.keys))
        throw new Error(`keys of ${one.command.id} and ${other.command.id} collide: ${one.keys}, ${other.keys}`);
    }
  return bindings;
}

/** Whether two key strings are the same, or one begins the other. */
export function collide(a: string, b: string): boolean {
  const [one, other] = [`${canonical(a)} `, `${canonical(b)} `];
  return one.startsWith(other) || other.startsWith(one);
}

/** The one spelling of keys that mean the same: modifiers in order, and no Shift where it only writes the character. */
export function canonical(keys: string): string {
  return parseKeybinding(keys)
    .map(([modifiers, key]) => {
      const label = String(key);
      const plain = [...label].length === 1 && !/\p{L}/u.test(label);
      const held = modifiers.filter((name) => !(plain && name === 'Shift')).sort();
      return [...held, label.toLowerCase()].join('+').toLowerCase();
    })
    .join(' ');
}
