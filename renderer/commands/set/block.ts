import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { opens } from './dialogs';
import { messageWith } from './messageSwitch';

const fromOutside = ({ direction, author }: Message): boolean => direction === 'in' && author.address !== '';

/** What the sender of a message writes from now on goes to spam; what is here goes there with it. */
export const block: Command = {
  id: 'block',
  label: 'commands.block',
  section: 'conversation',
  keys: ['b'],
  inverse: 'step',
  when: (context) => messageWith(context, fromOutside) !== null,
  run: async (context) => {
    const address = messageWith(context, fromOutside)?.author.address;
    if (!address) return;
    const value = !context.isBlocked(address);
    await context.apply({ type: 'setSender', address, field: 'blocked', value });
  },
};

/** Who is blocked, and the way back. */
export const blocked: Command = opens('blocked', { id: 'blocked', label: 'commands.blocked', keys: [] });
