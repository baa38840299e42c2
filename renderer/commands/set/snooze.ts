import type { Command } from '../command';
import { hasTargets } from './hasTargets';

export const snooze: Command = {
  id: 'snooze',
  label: 'commands.snooze',
  section: 'conversation',
  keys: ['h'],
  inverse: 'view',
  list: true,
  when: hasTargets,
  run: (context) => context.setUi({ dialog: 'snooze' }),
};
