import type { AccountId, Ms } from '@shared/domain/ids';
import type { Sent } from '@shared/logic/delivery/sentUsage';
import { smsSize } from '@shared/logic/text/sms';
import type { Database } from '../db/database';

/**
 * What went to and fro on an account: when (UTC ms) the newest message came in, null for none; and how many of ours left
 * since a time.
 */
export type Traffic = { lastInAt: Ms | null; sent: Sent[] };

/** So many conversations, the newest first, are looked through for the newest message that came in. */
const newest = 100;

/**
 * Reads what lies here of an account since `since`; what was deleted since, did not arrive or only stands above a thread is
 * not counted.
 */
export function traffic(db: Database, schema: 'main' | 'ledger', account: AccountId, since: Ms): Traffic {
  const [lastInAt = null] =
    db.one<[Ms | null]>(
      `SELECT max(row.data ->> '$.receivedAt') FROM (
         SELECT id FROM ${schema}.conversation WHERE account_id = ? ORDER BY last_message_at DESC LIMIT ${newest}
       ) AS one JOIN ${schema}.message AS row ON row.conversation_id = one.id WHERE row.data ->> '$.direction' = 'in'`,
      account,
    ) ?? [];
  const sent = new Map<string, Sent>();
  const rows = db.all<[string, string]>(
    `SELECT one.data ->> '$.profile', row.data ->> '$.text' FROM ${schema}.conversation AS one
     JOIN ${schema}.message AS row ON row.conversation_id = one.id
     WHERE one.last_message_at >= ? AND one.account_id = ? AND row.data ->> '$.direction' = 'out'
       AND row.data ->> '$.sentAt' >= ? AND coalesce(row.data ->> '$.delivery', '') <> 'failed'
       AND row.data ->> '$.above' IS NULL`,
    since,
    account,
    since,
  );
  for (const [profile, text] of rows) {
    const { messages, parts } = sent.get(profile) ?? { messages: 0, parts: 0 };
    sent.set(profile, { profile, messages: messages + 1, parts: parts + Math.max(1, smsSize(text).segments) });
  }
  return { lastInAt, sent: [...sent.values()] };
}
