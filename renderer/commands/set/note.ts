import type { Command } from '../command';
import { hasTarget, write } from './write';

export const note: Command = {
  id: 'note',
  label: 'commands.note',
  section: 'write',
  keys: ['m'],
  inverse: 'view',
  list: true,
  when: hasTarget,
  run: (context) => write(context, 'note'),
};
