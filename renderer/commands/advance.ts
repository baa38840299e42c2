import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { AfterAction } from '@shared/ipc/desk';
import type { DeskState } from './deskState';
import { itemIndex } from './itemIndex';

type Where = Pick<DeskState, 'focused' | 'open' | 'composer'>;

/**
 * Where the person stands once rows have left the list: on the first row below that stays, else the last above
 * ('previous': the other way round). An open conversation that left gives way to that row, or to the list alone; its
 * editor closes. Null when nothing they stood on has left.
 */
export function advance(
  where: Where,
  rows: readonly Conversation[],
  left: ReadonlySet<ConversationId>,
  then: AfterAction = 'next',
): Partial<DeskState> | null {
  const stood = where.focused ?? where.open;
  const openLeft = where.open !== null && left.has(where.open);
  if (!openLeft && (stood === null || !left.has(stood))) return null;
  const from = itemIndex(rows, openLeft ? where.open : stood);
  const stays = ({ id }: Conversation): boolean => !left.has(id);
  const below = rows.slice(from + 1).find(stays);
  const above = rows.slice(0, Math.max(0, from)).findLast(stays);
  const next = (then === 'previous' ? (above ?? below) : (below ?? above)) ?? null;
  const focused = next?.id ?? null;
  const editing = where.composer?.conversation ?? null;
  return {
    focused,
    ...(openLeft ? { open: then === 'list' ? null : focused, focusedMessage: null } : {}),
    ...(editing !== null && left.has(editing) ? { composer: null } : {}),
  };
}
