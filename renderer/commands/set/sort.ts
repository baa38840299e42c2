import { isSortable } from '../../cache';
import { viewKey } from '../../cache/view';
import { Sort } from '@shared/ipc/desk';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { sortOf } from '../preferences';

const sortable = (context: CommandContext): boolean => isSortable(context.ui().view);

/** Gives the present view an order, which it keeps. */
function order(context: CommandContext, sort: Sort): void {
  const { sorts } = context.preferences();
  context.setPreferences({ sorts: { ...sorts, [viewKey(context.ui().view)]: sort } });
}

/** The next order of the present view. */
export const sort: Command = {
  id: 'sort',
  label: 'commands.sort',
  section: 'list',
  keys: ['Shift+t'],
  inverse: 'view',
  when: sortable,
  run: (context) => {
    const now = Sort.options.indexOf(sortOf(context.ui().view, context.preferences()));
    order(context, Sort.options[(now + 1) % Sort.options.length] ?? 'newest');
  },
};

const sortBy = (to: Sort, label: Command['label']): Command => ({
  id: `sort.${to}`,
  label,
  section: 'list',
  keys: [],
  inverse: 'view',
  when: (context) => sortable(context) && sortOf(context.ui().view, context.preferences()) !== to,
  run: (context) => order(context, to),
});

export const sortNewest = sortBy('newest', 'commands.sortNewest');
export const sortWaiting = sortBy('waiting', 'commands.sortWaiting');
export const sortDeadline = sortBy('deadline', 'commands.sortDeadline');
