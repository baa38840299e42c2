import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { Command } from '../command';
import type { CommandContext } from '../context';

/** Where the selected row nearest to the focused one is, and the focused one; null while there are not both. */
function ends(context: CommandContext): readonly [number, number] | null {
  const { focused, selection } = context.ui();
  if (focused === null || selection.size === 0) return null;
  const { rows } = context.list();
  const to = rows.findIndex(({ id }) => id === focused);
  if (to < 0) return null;
  for (let away = 0; away < rows.length; away++) {
    const from = [to - away, to + away].find((at) => isIn(rows[at], selection));
    if (from !== undefined) return [Math.min(from, to), Math.max(from, to)];
  }
  return null;
}

const isIn = (row: Conversation | undefined, selection: ReadonlySet<ConversationId>): boolean =>
  row !== undefined && selection.has(row.id);

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
