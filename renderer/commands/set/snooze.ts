import type { Command } from '../command';
import { hasTargets } from './hasTargets';

export const snooze: Command = {
  id: 'snooze',
  label: 'commands.snooze',
  section: 'conversation',
  keys: ['h'],
  when: hasTargets,
  run: (context) => context.setUi({ dialog: 'snooze' }),
};
