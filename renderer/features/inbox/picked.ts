import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { DeskState } from '@/commands';

type Held = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };
type Seen = Pick<DeskState, 'focused' | 'selection'> & { rows: readonly Conversation[] };

/**
 * What a click on a row changes: alone it opens the row, with Ctrl it adds the row to the selection or takes it out,
 * with Shift it selects everything from the focused row to this one.
 */
export function picked(id: ConversationId, held: Held, seen: Seen): Partial<DeskState> {
  if (held.ctrlKey || held.metaKey) {
    const selection = new Set(seen.selection);
    if (!selection.delete(id)) selection.add(id);
    return { focused: id, selection };
  }
  if (held.shiftKey) {
    const places = [seen.focused ?? id, id].map((each) => seen.rows.findIndex((row) => row.id === each));
    const rows = seen.rows.slice(Math.max(0, Math.min(...places)), Math.max(...places) + 1);
    return { focused: id, selection: new Set([...seen.selection, ...rows.map((row) => row.id)]) };
  }
  return { focused: id, open: id, focusedMessage: null, selection: new Set() };
}
