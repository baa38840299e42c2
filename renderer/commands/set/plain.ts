import type { Command } from '../command';
import { messageWith, toggled } from './messageSwitch';

/** Shows a mail as its sender designed it, or as plain text. */
export const plain: Command = {
  id: 'plain',
  label: 'commands.plain',
  section: 'conversation',
  keys: ['Shift+v'],
  inverse: 'itself',
  when: (context) => messageWith(context, ({ html }) => html) !== null,
  run: (context) => {
    const message = messageWith(context, ({ html }) => html);
    if (message) context.setUi({ plain: toggled(context.ui().plain, message.id) });
  },
};
