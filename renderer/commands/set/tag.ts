import type { Command } from '../command';
import { hasTargets } from './hasTargets';

export const tag: Command = {
  id: 'tag',
  label: 'commands.tag',
  section: 'conversation',
  keys: ['l'],
  when: hasTargets,
  run: (context) => context.setUi({ dialog: 'tag' }),
};
