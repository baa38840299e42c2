import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import type { RemoteId } from '../../../domain/ids';
import { link } from '../changes/conversations';
import { conversationOf, type Session } from '../session';

/**
 * Links a private talk with the public conversation it grew from. Asked once a message, when it comes in: what a person
 * linked otherwise, or took apart, stays.
 */
export function linkGrown(session: Session, account: Account, talk: Conversation, from: RemoteId): void {
  const { store } = session;
  const id = store.messageByRemote(account.id, from);
  const message = id === null ? null : store.get('message', id);
  if (!message) return;
  const thread = conversationOf(session, message.conversationId);
  if (thread.id === talk.id || thread.linkedTo !== null || talk.linkedTo !== null) return;
  link(session, { type: 'link', a: thread.id, b: talk.id });
}
