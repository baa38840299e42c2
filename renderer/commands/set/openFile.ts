import type { Command } from '../command';
import { messageWithFiles } from './saveFiles';

/** Asks which attachment of a message: the desk shows it, or the system's program, or it is saved. */
export const openFile: Command = {
  id: 'openFile',
  label: 'commands.openFile',
  section: 'conversation',
  keys: ['g f'],
  inverse: 'view',
  when: (context) => messageWithFiles(context) !== null,
  run: (context) => context.setUi({ focusedMessage: messageWithFiles(context)?.id ?? null, dialog: 'openFile' }),
};
