import type { Command } from '../command';
import { canWrite, write } from './write';

export const forward: Command = {
  id: 'forward',
  label: 'commands.forward',
  section: 'write',
  keys: ['f'],
  inverse: 'view',
  list: true,
  when: (context) => canWrite(context, 'forward'),
  run: (context) => write(context, 'forward'),
};
