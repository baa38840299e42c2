import type { Attachment } from '@shared/domain/attachment';
import type { Conversation } from '@shared/domain/conversation';
import type { OutboxId, RemoteId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import type { Outgoing } from '@shared/channels/outgoing';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import type { ThreadFacts } from '@shared/logic/threading/facts';
import type { Database } from '../db/database';
import { keyText } from '../rows/textKey';

/** An outgoing message whose files are still to be read. */
export type OutgoingParts = WithoutFiles<Outgoing> & { files: Attachment[] };
type WithoutFiles<O> = O extends Outgoing ? Omit<O, 'attachments'> : never;

/** What a connector needs to address and thread a row of the outbox. Refuses with not.found. */
export function outgoingOf(db: Database, id: OutboxId): OutgoingParts {
  const item = row<OutboxItem>(db, 'SELECT data FROM outbox WHERE id = ?', id);
  const conversation = row<Conversation>(db, 'SELECT data FROM conversation WHERE id = ?', item.conversationId);
  const { kind, to, cc, bcc, subject, text, html, from, attachments, createdAt } = item;
  const answered = item.replyTo === null ? null : (remotes(db, item.replyTo).at(-1) ?? null);
  return {
    kind,
    nativeThread: nativeThreadOf(db, conversation.id),
    replyTo: item.privately ? null : answered,
    references: item.replyTo === null || item.privately ? [] : earlier(db, conversation.id, item.replyTo),
    profile: conversation.profile,
    to,
    cc,
    bcc,
    subject,
    text,
    html,
    from,
    files: attachments,
    writtenAt: createdAt,
    ...(item.attempts > 0 && { again: true }),
    ...(item.approved && { approved: item.approved }),
    ...(item.privately && answered !== null && { privateReplyTo: answered }),
    ...(item.away ? { automatic: true as const } : {}),
  };
}

function row<T>(db: Database, sql: string, id: string): T {
  const found = db.one<[string]>(sql, id);
  if (!found) throw new DeskRefusal('not.found');
  return JSON.parse(found[0]) as T;
}

/** The channel's own id, by what was learned last of it: a conversation may go on under another. */
function nativeThreadOf(db: Database, conversation: string): string | null {
  const peers = 'SELECT facts FROM thread_peer WHERE conversation_id = ? ORDER BY peer DESC';
  for (const [facts] of db.all<[string]>(peers, conversation)) {
    const { nativeThread } = JSON.parse(facts) as ThreadFacts;
    if (nativeThread !== null) return nativeThread;
  }
  return null;
}

function remotes(db: Database, message: string): RemoteId[] {
  const sql = 'SELECT remote_id FROM remote WHERE message_id = ? ORDER BY rowid';
  return db.all<[string]>(sql, message).map(([key]) => keyText(key) as RemoteId);
}

/** Server ids of the answered message and all before it in the conversation, oldest first. */
function earlier(db: Database, conversation: string, replyTo: string): RemoteId[] {
  const sql = `SELECT r.remote_id FROM message m JOIN remote r ON r.message_id = m.id
    WHERE m.conversation_id = ? AND m.seq <= (SELECT seq FROM message WHERE id = ?) ORDER BY m.seq, r.rowid`;
  return db.all<[string]>(sql, conversation, replyTo).map(([key]) => keyText(key) as RemoteId);
}
