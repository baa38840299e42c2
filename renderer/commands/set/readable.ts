import type { Command } from '../command';
import { messageWith, toggled } from './messageSwitch';

/** Shows a mail as its sender designed it, or by our own styles: large enough, with contrast, in the desk's colours. */
export const readable: Command = {
  id: 'readable',
  label: 'commands.readable',
  section: 'conversation',
  keys: ['v'],
  inverse: 'view',
  when: (context) => messageWith(context, ({ html }) => html) !== null,
  run: (context) => {
    const message = messageWith(context, ({ html }) => html);
    if (!message) return;
    const plain = new Set(context.ui().plain);
    // From plain text the way leads here, not to the design.
    if (plain.delete(message.id)) context.setUi({ plain, readable: new Set([...context.ui().readable, message.id]) });
    else context.setUi({ readable: toggled(context.ui().readable, message.id) });
  },
};
