import type { MessageKey } from '@shared/i18n/catalogue';
import type { CommandContext } from './context';

/** Where a command stands in the palette and the cheat sheet. */
export type CommandSection = 'go' | 'list' | 'conversation' | 'write' | 'desk';

/** What the keys go to first: an open editor, a selection, else the desk. A key means one command in each layer. */
export type KeyLayer = 'editor' | 'selection' | 'desk';

/**
 * One thing a person can do. Keys, palette, menus, buttons, cheat sheet and tests read the same object.
 * `keys` in the syntax of tinykeys ('j', 'g i', '$mod+k'); single keys are off while typing.
 */
export type Command = {
  id: string;
  label: MessageKey;
  section: CommandSection;
  keys: readonly string[];
  /** 'desk' where not given: its keys hold everywhere, unless the present layer gives them to another command. */
  layer?: KeyLayer;
  /** Holding the key runs it again and again. */
  repeats?: boolean;
  when(context: CommandContext): boolean;
  run(context: CommandContext): void | Promise<void>;
};
