import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith } from './messageSwitch';

const isNote = ({ direction }: Message): boolean => direction === 'note';

/** Opens the focused note, else the newest one, to be written over. */
export const editNote: Command = {
  id: 'editNote',
  label: 'commands.editNote',
  section: 'conversation',
  keys: [],
  inverse: 'view',
  when: (context) => messageWith(context, isNote) !== null,
  run: (context) => context.setUi({ dialog: 'editNote', focusedMessage: messageWith(context, isNote)?.id ?? null }),
};

/** Removes the focused note, else the newest one. */
export const removeNote: Command = {
  id: 'removeNote',
  label: 'commands.removeNote',
  section: 'conversation',
  keys: [],
  inverse: 'step',
  when: (context) => messageWith(context, isNote) !== null,
  run: async (context) => {
    const note = messageWith(context, isNote);
    if (note) await context.apply({ type: 'removeNote', messageId: note.id });
  },
};
