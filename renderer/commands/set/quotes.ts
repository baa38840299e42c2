import { splitQuotes } from '@shared/logic/text/quote';
import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith, toggled } from './messageSwitch';

const hasQuote = ({ text, direction }: Message): boolean =>
  direction !== 'note' && splitQuotes(text).some(({ kind }) => kind === 'quote');

/** Unfolds what a message quotes, and folds it again. */
export const quotes: Command = {
  id: 'quotes',
  label: 'commands.quotes',
  section: 'conversation',
  keys: ['q'],
  inverse: 'itself',
  when: (context) => context.messages().length > 0,
  run: (context) => {
    const message = messageWith(context, hasQuote);
    if (message) context.setUi({ unfolded: toggled(context.ui().unfolded, message.id) });
  },
};
