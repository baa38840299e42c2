import type { Keymap } from '@shared/domain/keymap';
import type { Command, KeyLayer } from '../command';
import { canonical } from './bindings';
import { anchor, givenKeys } from './chooseKeys';
import { presets } from './presets';

/** A key that a command would have, were it not for another command that has it. */
export type LostKey = { command: string; keys: string; to: string };

/** The keys a command has by a keymap, before anyone looked at the other commands. */
function wantedKeys(command: Command, { preset, keys }: Keymap): readonly string[] {
  const chosen = keys[command.id];
  return chosen && (chosen.length > 0 || command.id !== anchor) ? chosen : givenKeys(command, { preset });
}

/**
 * The commands with their keys by a keymap. A key means one command in each layer and begins no other's: what the
 * person chose goes before the preset, the preset before what Tresen gives, and then the order of the registry counts.
 * The palette comes before all. Whatever a keymap holds, no key is dead: one of the two has it. `lost`: what the other one would have had.
 */
export function withKeymap(commands: readonly Command[], keymap: Keymap): { commands: Command[]; lost: LostKey[] } {
  const rank = ({ id }: Command): number => {
    if (id === anchor) return 0;
    return keymap.keys[id] ? 1 : presets[keymap.preset][id] ? 2 : 3;
  };
  const taken = makeTaken();
  const kept = new Map<string, string[]>();
  const lost: LostKey[] = [];
  for (const command of [...commands].sort((a, b) => rank(a) - rank(b)))
    for (const keys of wantedKeys(command, keymap)) {
      const holder = taken.holderOf(command.layer ?? 'desk', keys);
      if (holder !== null) {
        if (holder !== command.id) lost.push({ command: command.id, keys, to: holder });
        continue;
      }
      taken.take(command.layer ?? 'desk', keys, command.id);
      kept.set(command.id, [...(kept.get(command.id) ?? []), keys]);
    }
  return { commands: commands.map((command) => ({ ...command, keys: kept.get(command.id) ?? [] })), lost };
}

/** Which keys are taken, by whom; those that begin a sequence too. */
function makeTaken() {
  const whole = new Map<string, string>();
  const begun = new Map<string, string>();
  const beginnings = (layer: KeyLayer, keys: string): string[] => {
    const presses = canonical(keys).split(' ');
    return presses.map((_, index) => `${layer} ${presses.slice(0, index + 1).join(' ')}`);
  };
  return {
    holderOf: (layer: KeyLayer, keys: string): string | null => {
      const all = beginnings(layer, keys);
      const shorter = all.map((part) => whole.get(part)).find((holder) => holder !== undefined);
      return shorter ?? begun.get(all.at(-1) ?? '') ?? null;
    },
    take: (layer: KeyLayer, keys: string, command: string): void => {
      const all = beginnings(layer, keys);
      whole.set(all.at(-1) ?? '', command);
      for (const part of all.slice(0, -1)) begun.set(part, command);
    },
  };
}
