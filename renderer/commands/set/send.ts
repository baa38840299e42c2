import type { Command } from '../command';

export const send: Command = {
  id: 'send',
  label: 'commands.send',
  section: 'write',
  keys: ['$mod+Enter'],
  inverse: 'step',
  layer: 'editor',
  when: (context) => context.composer()?.canSend() ?? false,
  run: (context) => context.composer()?.send({ thenDone: false }),
};
