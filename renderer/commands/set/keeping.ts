import type { Command } from '../command';
import { always } from './always';
import { opens } from './dialogs';

/** Backups, restoring, and the check of the whole desk. */
export const keeping = opens('keeping', { id: 'keeping', label: 'commands.keeping', keys: [] });

/** The same, with the check under way at once. */
export const checkDesk = opens('checkDesk', { id: 'checkDesk', label: 'commands.checkDesk', keys: [] });

/** What support may want to know, to be read before it is shared. */
export const diagnostics = opens('diagnostics', { id: 'diagnostics', label: 'commands.diagnostics', keys: [] });

/** The same, saving the whole desk where the person picks at once. */
export const backUp = opens('backUp', { id: 'backUp', label: 'commands.backUp', keys: [] });

/** Ends the desk by the rule of the outbox and starts it again. */
export const restart: Command = {
  id: 'restart',
  label: 'commands.restart',
  section: 'desk',
  keys: [],
  inverse: 'none',
  when: always,
  run: async (context) => void (await context.call('keeping', 'restart', { restore: false })),
};
