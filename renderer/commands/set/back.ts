import type { Command } from '../command';
import { leaveSearch } from '../leaveSearch';

/** One step back: dialog, search within a conversation, open conversation, search. */
export const back: Command = {
  id: 'back',
  label: 'commands.back',
  section: 'list',
  keys: ['Escape'],
  inverse: 'view',
  when: (context) => {
    const { dialog, open, view, searching } = context.ui();
    return dialog !== null || open !== null || searching || view.kind === 'search';
  },
  run: (context) => {
    const { dialog, open, find } = context.ui();
    if (dialog !== null) context.setUi({ dialog: null });
    else if (open !== null && find !== null) context.setUi({ find: null });
    else if (open !== null) context.setUi({ open: null, focused: open, focusedMessage: null });
    else context.setUi(leaveSearch(context.ui()));
  },
};
