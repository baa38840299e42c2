import type { Command } from '../command';
import { hasMessages } from './moveMessage';

/** Asks which link of the focused message, else of the newest, is opened. */
export const openLink: Command = {
  id: 'openLink',
  label: 'commands.openLink',
  section: 'conversation',
  keys: ['g l'],
  inverse: 'view',
  when: hasMessages,
  run: (context) => {
    const focused = context.ui().focusedMessage ?? context.messages().at(-1)?.id ?? null;
    context.setUi({ focusedMessage: focused, dialog: 'openLink' });
  },
};
