import type { Command } from '../command';
import { target } from './target';

/** From one of two linked conversations to the newest word of the customer in the other: what is done next is done there. */
export const otherSide: Command = {
  id: 'otherSide',
  label: 'commands.otherSide',
  section: 'conversation',
  keys: ['Shift+y'],
  inverse: 'view',
  when: (context) => context.ui().open !== null && (target(context)?.linkedTo ?? null) !== null,
  run: (context) => {
    const other = target(context)?.linkedTo ?? null;
    if (other === null) return;
    const there = context.messages().filter(({ conversationId }) => conversationId === other);
    const newest = there.findLast(({ direction }) => direction === 'in') ?? there.at(-1);
    context.setUi({ open: other, focusedMessage: newest?.id ?? null, composer: null });
  },
};
