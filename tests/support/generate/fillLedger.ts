import type { MessageUpsert } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import type { Ledger } from '../../../electron/ledger/store';
import { inventMessages, type Amount, type WrittenOn } from './conversations';

const channels: readonly WrittenOn[] = [
  { kind: 'email', profile: 'mail', mail: true },
  { kind: 'whatsapp', profile: 'chat', mail: false },
  { kind: 'telegram', profile: 'chat', mail: false },
  { kind: 'email', profile: 'mail', mail: true },
];

/** Where a practice server stands that has told everything: the desk opens such an account and hears nothing. */
export const quietCursor = (openedAt: number) => ({
  openedAt,
  told: [],
  synced: true,
  due: [],
  progress: {},
  sent: [],
  count: 0,
});

const perBatch = 400;

/**
 * Fills a ledger with invented conversations through the same rules as everything a server brings. Their accounts are
 * practice accounts that have nothing more to say. Throws when the ledger refuses.
 */
export async function fillLedger(ledger: Ledger, amount: Amount): Promise<void> {
  const accounts = new Map<string, Account>();
  for (const account of practiceAccounts(1, () => `sample-${accounts.size}`)) {
    if (!channels.some(({ kind }) => kind === account.channel)) continue;
    accounts.set(account.channel, { ...account, id: `${account.channel}-sample` as Account['id'], syncedAt: 1 });
  }
  for (const account of accounts.values()) must(await ledger.system({ type: 'putAccount', account }));

  let batches = new Map<Account, MessageUpsert[]>();
  let waiting = 0;
  const flush = async (): Promise<void> => {
    for (const [account, events] of batches) must(await ledger.ingest(account.id, events, quietCursor(amount.now)));
    batches = new Map();
    waiting = 0;
  };
  for (const { channel, event } of inventMessages(amount, channels)) {
    const account = accounts.get(channel.kind);
    if (!account) throw new Error(`no account for ${channel.kind}`);
    const batch = batches.get(account) ?? [];
    batches.set(account, batch);
    batch.push(event);
    if (++waiting >= perBatch) await flush();
  }
  await flush();
}

function must(result: { ok: true } | { ok: false; error: { code: string } }): void {
  if (!result.ok) throw new Error(`the ledger refused: ${result.error.code}`);
}
