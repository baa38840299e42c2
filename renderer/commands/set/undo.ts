import type { Command } from '../command';
import { always } from './always';

/** Takes back the newest step that was told. Where there is none, the ledger says so. */
export const undo: Command = {
  id: 'undo',
  label: 'commands.undo',
  section: 'desk',
  keys: ['z'],
  inverse: 'none',
  when: always,
  run: async (context) => {
    await context.apply({ type: 'undo', id: context.undoable() });
  },
};
