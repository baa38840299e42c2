import type { Command } from '../command';
import type { CommandContext } from '../context';
import type { DialogName } from '../deskState';

/** Whether an editor is open whose text may leave; a note never does. */
const canLeave = (context: CommandContext): boolean =>
  context.ui().composer?.kind !== 'note' && (context.composer()?.canSend() ?? false);

/** A way of sending that asks for a moment first. */
function sends(dialog: DialogName, parts: Pick<Command, 'id' | 'label' | 'keys'>): Command {
  return {
    ...parts,
    section: 'write',
    inverse: 'view',
    layer: 'editor',
    when: canLeave,
    run: (context) => context.setUi({ dialog }),
  };
}

/** Sends at a moment the person chooses. */
export const sendLater = sends('sendLater', { id: 'sendLater', label: 'commands.sendLater', keys: ['$mod+Shift+l'] });

/** Sends, and lets the conversation sleep until a moment. */
export const sendAndSnooze = sends('sendAndSnooze', {
  id: 'sendAndSnooze',
  label: 'commands.sendAndSnooze',
  keys: ['$mod+Shift+s'],
});

/** Sends, and brings the conversation back when no answer came by then. */
export const sendAndRemind = sends('sendAndRemind', {
  id: 'sendAndRemind',
  label: 'commands.sendAndRemind',
  keys: ['$mod+Shift+h'],
});
