import type { Conversation } from '@shared/domain/conversation';
import type { CommandContext } from '../context';

/** So many rows before the end of what is loaded the next page is asked for. */
const ahead = 20;

/** The row so many places below (or above, negative) the focused one; the first row when none is focused. */
export function rowAt(context: CommandContext, step: number): Conversation | null {
  const { rows } = context.list();
  const { focused, open } = context.ui();
  const index = rows.findIndex(({ id }) => id === (focused ?? open));
  return rows[index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + step))] ?? null;
}

/** Moves the focus by so many rows. Who reads along with an open conversation, and writes nothing, opens the row. */
export function moveFocus(context: CommandContext, step: number): void {
  const row = rowAt(context, step);
  if (row) focusRow(context, row);
}

/** Gives a row the focus. */
export function focusRow(context: CommandContext, row: Conversation): void {
  const { open, composer } = context.ui();
  const along = open !== null && open !== row.id && composer === null;
  context.setUi(along ? { focused: row.id, open: row.id, focusedMessage: null } : { focused: row.id });
  const { rows, loadMore } = context.list();
  if (rows.indexOf(row) >= rows.length - ahead) loadMore();
}

/** Whether there is a list to move in. */
export function hasRows(context: CommandContext): boolean {
  return context.list().rows.length > 0;
}
