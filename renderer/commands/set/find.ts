import type { Command } from '../command';
import type { CommandContext } from '../context';

/**
 * Looks for words in the open conversation, its messages may still be on their way; asked again, the words are there to
 * be typed over.
 */
export const find: Command = {
  id: 'find',
  label: 'commands.find',
  section: 'conversation',
  keys: ['$mod+f'],
  inverse: 'view',
  when: (context) => context.ui().open !== null,
  run: (context) => {
    const { find: before, focusedMessage: from } = context.ui();
    const { query, asked } = before ?? { query: '', asked: 0 };
    context.setUi({ find: { query, from, step: 0, asked: asked + 1 } });
  },
};

/** Goes on to the next place. */
export const findNext: Command = {
  id: 'findNext',
  label: 'commands.findNext',
  section: 'conversation',
  keys: ['F3', '$mod+g'],
  inverse: { command: 'findPrevious' },
  repeats: true,
  when: isFinding,
  run: (context) => move(context, 1),
};

/** Goes back to the one before. */
export const findPrevious: Command = {
  id: 'findPrevious',
  label: 'commands.findPrevious',
  section: 'conversation',
  keys: ['Shift+F3', '$mod+Shift+g'],
  inverse: { command: 'findNext' },
  repeats: true,
  when: isFinding,
  run: (context) => move(context, -1),
};

function isFinding(context: CommandContext): boolean {
  const { find: state } = context.ui();
  return state !== null && state.query.trim() !== '';
}

function move(context: CommandContext, by: 1 | -1): void {
  const { find: state } = context.ui();
  if (state) context.setUi({ find: { ...state, step: state.step + by } });
}
