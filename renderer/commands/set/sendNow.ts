import type { OutboxItem } from '@shared/domain/outbox';
import type { Command } from '../command';
import type { CommandContext } from '../context';

/** The newest message that still waits for its undo delay. */
function waiting(context: CommandContext): OutboxItem | undefined {
  return context
    .outbox()
    .findLast(({ state, notBefore, later }) => state === 'queued' && !later && notBefore > context.now());
}

/** Sending a second time: the message leaves without waiting any longer. */
export const sendNow: Command = {
  id: 'sendNow',
  label: 'commands.sendNow',
  section: 'write',
  keys: ['$mod+Enter'],
  inverse: 'none',
  when: (context) => waiting(context) !== undefined,
  run: async (context) => {
    const item = waiting(context);
    if (item) await context.apply({ type: 'sendNow', id: item.id });
  },
};
