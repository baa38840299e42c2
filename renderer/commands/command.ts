import type { MessageKey } from '@shared/i18n/catalogue';
import type { CommandContext } from './context';

/** Where a command stands in the palette and the cheat sheet. */
export type CommandSection = 'go' | 'list' | 'conversation' | 'write' | 'desk';

/** What the keys go to first: an open editor, a selection, else the desk. A key means one command in each layer. */
export type KeyLayer = 'editor' | 'selection' | 'desk';

/**
 * How what a command did is taken back. step: it is a step of undo in the ledger. itself: run again. view: only where
 * the person is has changed, or a dialog or editor is open; they go back. none: nothing of the desk has changed, or it
 * asked first. Else the command that does the opposite.
 */
type CommandInverse = 'step' | 'itself' | 'view' | 'none' | { command: string };

/**
 * One thing a person can do. Keys, palette, menus, buttons, cheat sheet and tests read the same object.
 * `keys` in the syntax of tinykeys ('j', 'g i', '$mod+k'); single keys are off while typing.
 */
export type Command = {
  id: string;
  label: MessageKey;
  /** What the person called it; shown instead of the label. */
  name?: string;
  section: CommandSection;
  keys: readonly string[];
  /** 'desk' where not given: its keys hold everywhere, unless the present layer gives them to another command. */
  layer?: KeyLayer;
  inverse: CommandInverse;
  /** It acts on the selection or the focused row of a list, without the conversation being open. */
  list?: boolean;
  /** Holding the key runs it again and again. */
  repeats?: boolean;
  when(context: CommandContext): boolean;
  run(context: CommandContext): void | Promise<void>;
};
