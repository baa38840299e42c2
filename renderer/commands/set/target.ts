import type { Conversation } from '@shared/domain/conversation';
import type { CommandContext } from '../context';

/** The one conversation to act in: the open one, else the focused one. */
export function target(context: CommandContext): Conversation | null {
  const { open, focused } = context.ui();
  const id = open ?? focused;
  return id === null ? null : context.conversation(id);
}
