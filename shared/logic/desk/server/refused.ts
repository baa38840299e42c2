import type { AppError } from '../../../errors/appError';
import type { Conversation } from '../../../domain/conversation';
import type { ConversationId } from '../../../domain/ids';
import { isFolder, type CopyChange } from '../../../domain/serverChange';
import type { MessagePlace } from '../../server/places';
import { putConversation, type Session } from '../session';
import { locationIn, type ServerMessage } from './view';

/**
 * Says at a conversation what its server refused: nobody would know otherwise. That a mail was marked as answered is
 * nothing a person asked for.
 */
export function tellRefused(
  { store, env }: Session,
  id: ConversationId,
  { field, wanted }: CopyChange,
  error: AppError,
): void {
  const row = store.get('conversation', id);
  if (row && field !== 'answered') putConversation({ store, env }, { ...row, refused: { field, wanted, error } });
}

/** The server did it after all. */
export function forgetRefused(session: Session, { messageId, field }: CopyChange): void {
  const message = session.store.get('message', messageId);
  const row = message && session.store.get('conversation', message.conversationId);
  if (row?.refused?.field === field) putConversation(session, { ...row, refused: undefined });
}

/** What stays of a refusal, given what is shown now: nothing where that is what was wanted. */
export function stillRefused(
  refused: Conversation['refused'],
  { unread, starred }: Pick<Conversation, 'unread' | 'starred'>,
  messages: readonly ServerMessage[],
): Conversation['refused'] {
  if (!refused || refused.field === 'answered') return refused;
  const shown = { read: unread === 0, star: starred, place: locationIn(messages) }[refused.field];
  return shown === (isFolder(refused.wanted) ? 'archive' : refused.wanted) ? undefined : refused;
}

/**
 * Whether a conversation that was filed comes back because its mail was not. Once: who was told and says done again has
 * said so, and the mail may stay where it is.
 */
export function comesBack(
  { state, refused }: Conversation,
  { field, wanted }: CopyChange,
  location: MessagePlace,
): boolean {
  const told = refused?.field === field && refused.wanted === wanted;
  return field === 'place' && state === 'done' && location === 'inbox' && wanted !== 'inbox' && !told;
}
