import { plainKeymap, type Keymap } from '@shared/domain/keymap';
import type { DeskSettings } from '@shared/domain/deskSetting';
import type { SavedView } from '@shared/domain/savedView';
import type { Command } from './command';
import { keyIndexOf, type KeyIndex } from './keys/keyIndex';
import { withKeymap, type LostKey } from './keys/keymap';
import { macroCommand } from './macros/macroCommand';
import { savedViewCommand } from './set/savedViews';

/** Every command as it is now: Tresen's own, the person's macros and saved views, with the keys of their keymap. */
export type Registry = {
  commands(): readonly Command[];
  command(id: string): Command | undefined;
  keys(): KeyIndex;
  keymap(): Keymap;
  settings(): DeskSettings;
  /** Keys that two commands want; one of them has it. */
  lost(): readonly LostKey[];
};

type Made = {
  from: DeskSettings;
  shown: readonly SavedView[];
  commands: readonly Command[];
  byId: Map<string, Command>;
  keys: KeyIndex;
} & {
  keymap: Keymap;
  lost: readonly LostKey[];
};

const none: readonly SavedView[] = [];

/**
 * Makes a registry of these commands; settings and saved views are asked each time, and worked out anew only when they
 * are others.
 */
export function makeRegistry(
  own: readonly Command[],
  settings: () => DeskSettings,
  views: () => readonly SavedView[] | null = () => none,
): Registry {
  let made: Made | null = null;
  const now = (): Made => {
    const from = settings();
    const shown = views() ?? none;
    if (made?.from === from && made.shown === shown) return made;
    const keymap = from.keymap ?? plainKeymap;
    const { commands, lost } = withKeymap(
      [...own, ...(from.macros ?? []).map(macroCommand), ...shown.map(savedViewCommand)],
      keymap,
    );
    const byId = new Map(commands.map((command) => [command.id, command]));
    made = { from, shown, commands, byId, keys: keyIndexOf(commands), keymap, lost };
    return made;
  };
  return {
    commands: () => now().commands,
    command: (id) => now().byId.get(id),
    keys: () => now().keys,
    keymap: () => now().keymap,
    settings,
    lost: () => now().lost,
  };
}
