import type { Conversation } from '@shared/domain/conversation';
import type { CommandContext } from '../context';
import { itemIndex } from '../itemIndex';
import { stepIn } from '../stepIn';

/** So many rows before an end of what is loaded the next page is asked for. */
const ahead = 20;

/** The row so many places below (or above, negative) the focused one, and the steps left beyond what is loaded. */
export function stepFrom(context: CommandContext, steps: number): { rows: readonly Conversation[]; rest: number } {
  const { rows, hasBefore, hasMore } = context.list();
  const { focused, open } = context.ui();
  const from = itemIndex(rows, focused ?? open);
  if (from < 0) return { rows: rows.slice(0, 1), rest: 0 };
  const { index, rest } = stepIn({ count: rows.length, hasBefore, hasMore }, from, steps);
  return { rows: index < from ? rows.slice(index, from + 1).reverse() : rows.slice(from, index + 1), rest };
}

/** Moves the focus by so many rows. Who reads along with an open conversation, and writes nothing, opens the row. */
export function moveFocus(context: CommandContext, steps: number): void {
  const { rows, rest } = stepFrom(context, steps);
  const row = rows.at(-1);
  if (row) focusRow(context, row);
  if (rest !== 0) context.owe(rest, moveFocus);
}

/** Gives a row the focus. */
export function focusRow(context: CommandContext, row: Conversation): void {
  const { open, composer } = context.ui();
  const along = open !== null && open !== row.id && composer === null;
  context.setUi(along ? { focused: row.id, open: row.id, focusedMessage: null } : { focused: row.id });
  loadAround(context, row);
}

/** Has the next page loaded where a row is near an end of what is. */
export function loadAround(context: CommandContext, row: Conversation): void {
  const { rows, hasBefore, loadMore, loadBefore } = context.list();
  const index = rows.indexOf(row);
  if (index >= rows.length - ahead) loadMore();
  if (hasBefore && index < ahead) loadBefore();
}

/** Whether there is a list to move in. */
export function hasRows(context: CommandContext): boolean {
  return context.list().rows.length > 0;
}
