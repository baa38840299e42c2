import type { Command } from '../command';
import { hasTargets } from './hasTargets';

export const tag: Command = {
  id: 'tag',
  label: 'commands.tag',
  section: 'conversation',
  keys: ['l'],
  inverse: 'view',
  list: true,
  when: hasTargets,
  run: (context) => context.setUi({ dialog: 'tag' }),
};
