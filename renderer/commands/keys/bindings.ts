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

/** All bindings of the commands. Throws when a key means two commands in one layer, or begins another's sequence. */
export function bindingsOf(commands: readonly Command[]): readonly Binding[] {
  const bindings = commands.flatMap((command) =>
    command.keys.map((keys): Binding => {
      const presses = parseKeybinding(keys);
      const [modifiers, key] = presses[0] ?? [[], ''];
      const single = typeof key === 'string' && key.length === 1 && modifiers.every((name) => name === 'Shift');
      return { command, keys, presses, layer: command.layer ?? 'desk', single };
    }),
  );
  for (const [index, one] of bindings.entries())
    for (const other of bindings.slice(index + 1)) {
      if (one.layer === other.layer && collide(one.keys, other.keys))
        throw new Error(`keys of ${one.command.id} and ${other.command.id} collide: ${one.keys}, ${other.keys}`);
    }
  return bindings;
}

/** Whether two key strings are the same, or one begins the other. */
function collide(a: string, b: string): boolean {
  const [one, other] = [`${a.toLowerCase()} `, `${b.toLowerCase()} `];
  return one.startsWith(other) || other.startsWith(one);
}
