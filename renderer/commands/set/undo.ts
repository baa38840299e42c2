import type { Command } from '../command';
import { always } from './always';

/** Takes back the newest step this window told of; after a restart, the ledger's newest. */
export const undo: Command = {
  id: 'undo',
  label: 'commands.undo',
  section: 'desk',
  keys: ['z'],
  when: always,
  run: async (context) => {
    await context.apply({ type: 'undo', id: context.undoable() });
  },
};
