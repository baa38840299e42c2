import type { CommandContext } from '../context';
import { scopeOf } from '../targets';
import { loadAround, stepFrom } from './moveFocus';

/** Takes the focused row and so many below (above, negative) into the selection, and moves there. */
export function extendSelection(context: CommandContext, steps: number): void {
  const { focused, selection } = context.ui();
  const { rows, rest } = stepFrom(context, focused === null ? 0 : steps);
  const row = rows.at(-1);
  if (!row) return;
  // Everything stays everything.
  const all = scopeOf(context.ui()) ? {} : { selection: new Set([...selection, ...rows.map(({ id }) => id)]) };
  context.setUi({ focused: row.id, ...all });
  loadAround(context, row);
  if (rest !== 0) context.owe(rest, extendSelection);
}
