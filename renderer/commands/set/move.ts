import type { Command } from '../command';
import { hasTargets } from './hasTargets';

/** Asks where what is aimed at shall lie: any folder of its mailbox. */
export const move: Command = {
  id: 'move',
  label: 'commands.move',
  section: 'conversation',
  keys: ['Shift+d'],
  inverse: 'view',
  list: true,
  when: hasTargets,
  run: (context) => context.setUi({ dialog: 'move' }),
};
