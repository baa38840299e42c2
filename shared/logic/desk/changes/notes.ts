import type { ChangeOf } from '../../../domain/change';
import type { MessageId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import { DeskRefusal } from '../refusal';
import { keepVersion } from './journal';
import { conversationOf, mustBeNew, refresh, type Session } from '../session';

/** Adds an internal note. It has its own direction, so that nothing can ever send it. */
export function addNote(session: Session, change: ChangeOf<'addNote'>): number {
  const { store, env } = session;
  const row = conversationOf(session, change.conversationId);
  mustBeNew(session, { message: change.messageId });
  store.put('message', {
    id: change.messageId,
    conversationId: row.id,
    accountId: row.accountId,
    seq: store.nextSeq(env.now),
    direction: 'note',
    automatic: false,
    visibility: 'private',
    author: { name: '', address: '' },
    to: [],
    cc: [],
    subject: null,
    text: change.text,
    html: false,
    attachments: [],
    reactions: [],
    replyTo: null,
    sentAt: env.now,
    receivedAt: env.now,
    sortAt: env.now,
    editedAt: null,
    deletedAt: null,
    delivery: null,
    outboxId: null,
  });
  for (const draft of store.draftsOf(row.id).filter(({ kind }) => kind === 'note')) {
    keepVersion(session, draft, 'sent');
    store.remove('draft', draft.id);
  }
  refresh(session, row);
  return 1;
}

/** Says something else in a note; refuses anything that is not one. */
export function editNote(session: Session, { messageId, text }: ChangeOf<'editNote'>): number {
  const { store, env } = session;
  const note = noteOf(session, messageId);
  if (note.text === text) return 0;
  store.put('message', { ...note, text, editedAt: env.now });
  refresh(session, conversationOf(session, note.conversationId));
  return 1;
}

/** Removes a note; refuses anything that is not one. */
export function removeNote(session: Session, change: ChangeOf<'removeNote'>): number {
  const note = noteOf(session, change.messageId);
  session.store.remove('message', note.id);
  refresh(session, conversationOf(session, note.conversationId));
  return 1;
}

function noteOf({ store }: Session, id: MessageId): Message {
  const note = store.get('message', id);
  if (note?.direction !== 'note') throw new DeskRefusal('not.found');
  return note;
}
