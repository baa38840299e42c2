import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith } from './messageSwitch';

const isFromList = ({ mail }: Message): boolean => Boolean(mail?.unsubscribe);

/** Asks, then leaves the list a mail came by. */
export const unsubscribe: Command = {
  id: 'unsubscribe',
  label: 'commands.unsubscribe',
  section: 'conversation',
  keys: ['Shift+u'],
  inverse: 'view',
  when: (context) => messageWith(context, isFromList) !== null,
  run: (context) => {
    const message = messageWith(context, isFromList);
    if (message) context.setUi({ focusedMessage: message.id, dialog: 'unsubscribe' });
  },
};
