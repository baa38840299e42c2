import type { ChangeOf } from '../../../domain/change';
import type { MessageAct } from '../../../domain/messageAct';
import { refuseAct } from '../../acts/mayAct';
import { shownMessage } from '../../acts/shown';
import { dropRefused, keepMessage, wishAct } from '../server/acts';
import { DeskRefusal } from '../refusal';
import { conversationOf, type Session } from '../session';

/**
 * Does something at the server to a message. Refuses with unsupported, act.late, content.tooLong or not.found what its
 * channel would not do.
 */
export function act(session: Session, { messageId, act: wanted }: ChangeOf<'act'>): number {
  const { store, env } = session;
  const message = store.get('message', messageId);
  if (!message) throw new DeskRefusal('not.found');
  const { profile } = conversationOf(session, message.conversationId);
  const can = store.get('account', message.accountId)?.profiles[profile];
  const refused = refuseAct(shownMessage(message), wanted, can, env.now);
  if (refused) throw new DeskRefusal(refused.code, refused.facts);
  return wishAct(session, message, normal(wanted, can?.reactWith?.alone)) ? 1 : 0;
}

/** Whether reactions stand alone is the channel's to say. */
function normal(wanted: MessageAct, alone: true | undefined): MessageAct {
  if (wanted.kind !== 'react') return wanted;
  const { kind, emoji, on } = wanted;
  return { kind, emoji, on, ...(alone && { alone }) };
}

/** Lets be what the server refused to do to a message, and keeps one that waits to be deleted there. */
export function letBe(session: Session, { messageId }: ChangeOf<'dropRefused'>): number {
  const message = session.store.get('message', messageId);
  if (!message) throw new DeskRefusal('not.found');
  return keepMessage(session, message) || dropRefused(session, message);
}
