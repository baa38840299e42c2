import type { Database } from '../db/database';

/**
 * Makes a ledger that went back in time harmless to others: what waited to be sent then may have been sent since, so
 * nobody sends it again before it was looked up (shared/logic/outbox).
 */
export function calmOutbox(db: Database): void {
  db.exec(`UPDATE outbox SET data = json_set(data, '$.state', 'uncertain', '$.phase', 'body', '$.hold', NULL,
      '$.error', json('{"code":"send.uncertain","facts":{}}'))
    WHERE data ->> '$.state' IN ('queued', 'held', 'sending', 'retry')`);
}

/** Takes every secret out, and what only makes sense with one; what was there is overwritten in the file. */
export function dropSecrets(db: Database): void {
  db.exec("PRAGMA secure_delete = ON; DELETE FROM setting WHERE key LIKE 'vault.%' OR key LIKE 'connector.%'");
}
