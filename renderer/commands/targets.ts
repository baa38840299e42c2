import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { DeskState } from './deskState';

/** Ids of what an action acts on: the selection, else the open conversation, else the focused row. */
function targetIds({ selection, open, focused }: DeskState): readonly ConversationId[] {
  if (selection.size > 0) return [...selection];
  const one = open ?? focused;
  return one === null ? [] : [one];
}

/** The rows of those that are on the screen. */
export function targetsOf(
  state: DeskState,
  conversation: (id: ConversationId) => Conversation | null,
): readonly Conversation[] {
  return targetIds(state).flatMap((id) => conversation(id) ?? []);
}
