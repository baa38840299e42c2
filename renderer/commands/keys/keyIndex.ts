import type { Command } from '../command';
import { bindingOf, type Binding } from './bindings';

/** Bindings by the label of their first key: what a press may begin is one look-up. */
export type KeyIndex = { startingWith(key: string): readonly Binding[] };

const none: readonly Binding[] = [];

/** Indexes the keys of the commands. */
export function keyIndexOf(commands: readonly Command[]): KeyIndex {
  const byKey = new Map<string, Binding[]>();
  for (const command of commands)
    for (const keys of command.keys) {
      const binding = bindingOf(command, keys);
      const label = String(binding.presses[0]?.[1]).toUpperCase();
      byKey.set(label, [...(byKey.get(label) ?? []), binding]);
    }
  return { startingWith: (key) => byKey.get(labelOfKey(key).toUpperCase()) ?? none };
}

/** What a key is called in a key string: only the space bar has another name there. */
export function labelOfKey(key: string): string {
  return key === ' ' ? 'Space' : key;
}
