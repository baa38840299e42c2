import type { Command } from '../command';
import type { CommandContext } from '../context';

/** Where the selected row nearest to the focused one is, and the focused one; null while there are not both. */
function ends(context: CommandContext): readonly [number, number] | null {
  const { focused, selection } = context.ui();
  const { rows } = context.list();
  const to = rows.findIndex(({ id }) => id === focused);
  const selected = rows.flatMap(({ id }, index) => (selection.has(id) ? [index] : []));
  const from = selected.sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
  return to < 0 || from === undefined ? null : [Math.min(from, to), Math.max(from, to)];
}

/** Everything from the selected row nearby to the focused one. */
export const selectRange: Command = {
  id: 'selectRange',
  label: 'commands.selectRange',
  section: 'list',
  keys: ['Shift+x'],
  inverse: { command: 'clearSelection' },
  list: true,
  when: (context) => ends(context) !== null,
  run: (context) => {
    const range = ends(context);
    if (!range) return;
    const rows = context.list().rows.slice(range[0], range[1] + 1);
    context.setUi({ selection: new Set([...context.ui().selection, ...rows.map(({ id }) => id)]) });
  },
};
