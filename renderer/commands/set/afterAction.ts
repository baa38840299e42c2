import type { AfterAction } from '@shared/ipc/desk';
import type { Command } from '../command';

/** Chooses where one stands when a conversation has left the list. */
const after = (to: AfterAction, label: Command['label']): Command => ({
  id: `after.${to}`,
  label,
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: (context) => context.preferences().afterAction !== to,
  run: (context) => context.setPreferences({ afterAction: to }),
});

export const afterNext = after('next', 'commands.afterNext');
export const afterPrevious = after('previous', 'commands.afterPrevious');
export const afterList = after('list', 'commands.afterList');
