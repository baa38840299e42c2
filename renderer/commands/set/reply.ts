import type { Command } from '../command';
import { hasTarget, write } from './write';

/** Also where the channel takes no answer: the editor says why, before anyone types. */
export const reply: Command = {
  id: 'reply',
  label: 'commands.reply',
  section: 'write',
  keys: ['r'],
  inverse: 'view',
  list: true,
  when: hasTarget,
  run: (context) => write(context, 'reply'),
};
