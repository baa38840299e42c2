import type { Command } from '../command';

export const sendAndDone: Command = {
  id: 'sendAndDone',
  label: 'commands.sendAndDone',
  section: 'write',
  keys: ['$mod+Shift+Enter'],
  inverse: 'step',
  layer: 'editor',
  when: (context) => context.composer()?.canSend() ?? false,
  run: (context) => context.composer()?.send({ thenDone: true }),
};
