import type { Command } from '../command';
import { hasTarget, write } from './write';

export const note: Command = {
  id: 'note',
  label: 'commands.note',
  section: 'write',
  keys: ['m'],
  when: hasTarget,
  run: (context) => write(context, 'note'),
};
