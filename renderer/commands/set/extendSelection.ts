import type { CommandContext } from '../context';
import { scopeOf } from '../targets';
import { rowAt } from './moveFocus';

/** Takes the focused row and its neighbour into the selection, and moves there. */
export function extendSelection(context: CommandContext, step: 1 | -1): void {
  const { focused, selection } = context.ui();
  const row = rowAt(context, focused === null ? 0 : step);
  if (!row) return;
  // Everything stays everything.
  if (scopeOf(context.ui())) return context.setUi({ focused: row.id });
  context.setUi({
    focused: row.id,
    selection: new Set([...selection, ...(focused === null ? [] : [focused]), row.id]),
  });
}
