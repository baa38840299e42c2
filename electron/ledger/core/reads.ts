import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { Attachment } from '@shared/domain/attachment';
import type { AccountId, AttachmentId, ConversationId, MessageId, Ms, OutboxId, RemoteId } from '@shared/domain/ids';
import type { NotificationSettings } from '@shared/domain/notifications';
import type { DraftVersion } from '@shared/domain/draftVersion';
import { findVersions } from '@shared/logic/desk/versions';
import type { CopyPlace } from '@shared/logic/server/places';
import { readVersion } from '../rows/versionStore';
import type { OutboxItem } from '@shared/domain/outbox';
import type { ActChange, ServerChangeRow } from '@shared/domain/serverChange';
import type { RowOf, TableName } from '@shared/domain/tables';
import type { Cursor, RawPayload } from '@shared/channels/events';
import type { Database, Param } from '../db/database';
import { settingOf } from '../rows/deskSettings';
import { keyText } from '../rows/textKey';
import type { PendingServerChange } from '../store';

const pending = "state IN ('queued', 'held', 'sending', 'retry', 'uncertain')";
const newestIn = `SELECT data FROM message WHERE conversation_id = ? AND data ->> '$.direction' = 'in'
  AND NOT data ->> '$.automatic' ORDER BY data ->> '$.receivedAt' DESC LIMIT 1`;

/** The conversation an id means now: of two that became one, the other id is an alias. */
const conversationSql = `SELECT data FROM conversation WHERE id = coalesce(
  (SELECT target FROM alias WHERE id = ?1 AND data ->> '$.table' = 'conversation'), ?1)`;

/** Messages that left every box; see shared/logic/desk/server. Box names are kept as keys. */
const soughtSql = `SELECT (SELECT remote_id FROM remote r WHERE r.message_id = c.message_id ORDER BY rowid DESC LIMIT 1)
  FROM copy c WHERE c.account = ? AND c.box >= '?' AND c.box < '@'
  AND EXISTS (SELECT 1 FROM remote r WHERE r.message_id = c.message_id)
  AND NOT EXISTS (SELECT 1 FROM server_change s WHERE s.message_id = c.message_id) LIMIT 200`;

/** A change that did not get through waits behind the others of its account. */
const nextSql = `SELECT data FROM (SELECT data, row_number() OVER (PARTITION BY account_id
  ORDER BY data ->> '$.notBefore', data ->> '$.createdAt', id) AS place FROM server_change) WHERE place = 1`;

/** What a person did to a message, and its server has not confirmed. */
const actsSql = "SELECT account_id, data ->> '$.notBefore' FROM server_change WHERE data ->> '$.act' IS NOT NULL";

function copiesOf(db: Database, message: MessageId): PendingServerChange['copies'] {
  const rows = db.all<[string, number]>(
    "SELECT box, number FROM copy WHERE message_id = ? AND place <> 'left'",
    message,
  );
  return rows.map(([box, number]) => ({ box: keyText(box), number })).filter(({ box }) => !/^[?=]/u.test(box));
}

/** What the rest of main asks of the rows, outside of any transaction. */
export function reads(db: Database) {
  const json = <T>(sql: string, ...params: Param[]): T | null => {
    const found = db.one<[string]>(sql, ...params);
    return found ? (JSON.parse(found[0]) as T) : null;
  };
  const rows = <T extends TableName>(_table: T, sql: string, ...params: Param[]): RowOf<T>[] =>
    db.all<[string]>(sql, ...params).map(([data]) => JSON.parse(data) as RowOf<T>);
  const message = (id: MessageId) => json<RowOf<'message'>>('SELECT data FROM message WHERE id = ?', id);

  return {
    accounts: (): Account[] => rows('account', 'SELECT data FROM account ORDER BY id'),
    cursor: (account: AccountId): Cursor => json<Cursor>('SELECT json FROM cursor WHERE account = ?', account),
    pendingOutbox: (): OutboxItem[] =>
      rows('outbox', `SELECT data FROM outbox WHERE ${pending} ORDER BY created_at, id`),
    nextServerChanges: (): PendingServerChange[] =>
      db.all<[string]>(nextSql).map(([data]) => {
        const row = JSON.parse(data) as ServerChangeRow;
        return { ...row, copies: copiesOf(db, row.messageId) };
      }),
    pendingActs: (): Pick<ActChange, 'accountId' | 'notBefore'>[] =>
      db.all<[AccountId, Ms]>(actsSql).map(([accountId, notBefore]) => ({ accountId, notBefore })),
    missing: (account: AccountId): RemoteId[] =>
      db.all<[string]>(soughtSql, account).map(([remote]) => keyText(remote) as RemoteId),
    raws: (account: AccountId): RawPayload[] =>
      db
        .all<[string, string]>('SELECT key, payload FROM raw WHERE account = ? ORDER BY at LIMIT 200', account)
        .map(([key, payload]) => ({ key: keyText(key), payload })),
    outboxItem: (id: OutboxId): OutboxItem | null => json('SELECT data FROM outbox WHERE id = ?', id),
    newestCustomerMessage: (id: ConversationId): Ms => json<RowOf<'message'>>(newestIn, id)?.receivedAt ?? 0,
    conversation: (id: ConversationId): Conversation | null => json(conversationSql, id),
    counter: (id: string): number => json<RowOf<'counter'>>('SELECT data FROM counter WHERE id = ?', id)?.value ?? 0,
    notifications: (): NotificationSettings | null => settingOf(db, 'notifications'),
    nextSnoozeAt: (): Ms | null =>
      db.one<[Ms | null]>("SELECT min(snooze_until) FROM conversation WHERE state = 'snoozed'")?.[0] ?? null,
    html: (id: MessageId): string | null => {
      const found = db.one<[Uint8Array]>('SELECT html FROM body WHERE message_id = ?', id);
      return found ? Buffer.from(found[0]).toString() : null;
    },
    message,
    accountOf: (id: MessageId): AccountId | null => message(id)?.accountId ?? null,
    remoteOf: (id: MessageId): RemoteId | null => {
      const found = db.one<[string]>('SELECT remote_id FROM remote WHERE message_id = ? ORDER BY rowid DESC', id);
      return found ? (keyText(found[0]) as RemoteId) : null;
    },
    placesOf: (id: MessageId): CopyPlace[] =>
      db
        .all<[CopyPlace]>("SELECT DISTINCT place FROM copy WHERE message_id = ? AND place <> 'left'", id)
        .map(([place]) => place),
    attachment: (id: MessageId, file: AttachmentId): Attachment | null =>
      message(id)?.attachments.find((attachment) => attachment.id === file) ?? null,
    versions: (query: string, limit: number): DraftVersion[] =>
      findVersions(
        db
          .all<[string]>('SELECT data FROM draft_version ORDER BY at DESC, rowid DESC LIMIT 5000')
          .flatMap(([data]) => readVersion(data) ?? []),
        query,
        limit,
      ),
    setting: (key: string): unknown => json('SELECT json FROM setting WHERE key = ?', key),
  };
}
