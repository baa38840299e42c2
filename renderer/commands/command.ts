import type { MessageKey } from '@shared/i18n/catalogue';
import type { CommandContext } from './context';

/** Where a command stands in the palette and the cheat sheet. */
export type CommandSection = 'go' | 'list' | 'conversation' | 'write' | 'desk';

/**
 * One thing a person can do. Keys, palette, menus, buttons, cheat sheet and tests read the same object.
 * `keys` in the syntax of tinykeys ('j', 'g i', '$mod+k'); single keys are off while typing.
 */
export type Command = {
  id: string;
  label: MessageKey;
  section: CommandSection;
  keys: readonly string[];
  when(context: CommandContext): boolean;
  run(context: CommandContext): void | Promise<void>;
};
