import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith } from './messageSwitch';

/** What `tel:` takes (RFC 3966). Of who writes only a whole number: other ids are digits too, and some senders are names. */
const dialled = { caller: /^\+?\d{3,20}$/u, sender: /^\+\d{5,15}$/u };

/** The number a message's sender can be called by; null where it has none. */
function numberOf({ notice, direction, author }: Message): string | null {
  if (notice?.kind === 'call')
    return notice.number !== null && dialled.caller.test(notice.number) ? notice.number : null;
  return direction === 'in' && dialled.sender.test(author.address) ? author.address : null;
}

/**
 * Hands the number of the focused message, else of the newest that has one, to the telephone of this computer. Whether
 * somebody spoke is known when the telephone tells of the call.
 */
export const callBack: Command = {
  id: 'callBack',
  label: 'commands.callBack',
  section: 'conversation',
  keys: ['g x'],
  inverse: 'none',
  when: (context) => messageWith(context, (message) => numberOf(message) !== null) !== null,
  run: async (context) => {
    const message = messageWith(context, (one) => numberOf(one) !== null);
    const number = message && numberOf(message);
    if (number !== null) await context.call('desk', 'openLink', { url: `tel:${number}` });
  },
};
