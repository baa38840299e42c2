import type { Command } from '../command';
import { messageWith } from './messageSwitch';
import type { Message } from '@shared/domain/message';

/** Whether a message came from outside by mail. */
const isMail = ({ direction, mail }: Message): boolean => direction === 'in' && Boolean(mail);

/** Shows a mail as its server has it. */
export const source: Command = {
  id: 'source',
  label: 'commands.source',
  section: 'conversation',
  keys: ['o'],
  inverse: 'view',
  when: (context) => messageWith(context, isMail) !== null,
  run: (context) => {
    const message = messageWith(context, isMail);
    if (message) context.setUi({ focusedMessage: message.id, dialog: 'source' });
  },
};
