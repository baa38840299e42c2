import type { Command } from '../command';
import { canWrite, write } from './write';

export const replyAll: Command = {
  id: 'replyAll',
  label: 'commands.replyAll',
  section: 'write',
  keys: ['a'],
  inverse: 'view',
  list: true,
  when: (context) => canWrite(context, 'replyAll'),
  run: (context) => write(context, 'replyAll'),
};
