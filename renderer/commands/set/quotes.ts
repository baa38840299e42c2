import { splitQuotes } from '@shared/logic/text/quote';
import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith, toggled } from './messageSwitch';

const isFolded = ({ text, direction, contentWarning }: Message): boolean =>
  direction !== 'note' && (contentWarning !== undefined || splitQuotes(text).some(({ kind }) => kind === 'quote'));

/** Unfolds what a message quotes or its author warned of, and folds it again. */
export const quotes: Command = {
  id: 'quotes',
  label: 'commands.quotes',
  section: 'conversation',
  keys: ['q'],
  inverse: 'itself',
  when: (context) => context.messages().length > 0,
  run: (context) => {
    const message = messageWith(context, isFolded);
    if (message) context.setUi({ unfolded: toggled(context.ui().unfolded, message.id) });
  },
};
