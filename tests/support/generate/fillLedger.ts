import type { MessageUpsert } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import type { Ledger } from '../../../electron/ledger/store';
import { inventMessages, type Amount, type WrittenOn } from './conversations';
import { extremeMessages } from './extremes';
import { must } from './must';
import { quietAccounts, quietCursor } from './quietAccounts';

const channels: readonly WrittenOn[] = [
  { kind: 'email', profile: 'mail', mail: true },
  { kind: 'whatsapp', profile: 'chat', mail: false },
  { kind: 'telegram', profile: 'chat', mail: false },
  { kind: 'email', profile: 'mail', mail: true },
];

const perBatch = 400;

/**
 * Fills a ledger with invented conversations through the same rules as everything a server brings. Their accounts are
 * practice accounts that have nothing more to say. Throws when the ledger refuses.
 */
export async function fillLedger(ledger: Ledger, amount: Amount): Promise<void> {
  const accounts = new Map(
    quietAccounts(channels.map(({ kind }) => kind)).map((account) => [account.channel as string, account]),
  );
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

/** Puts the mails nobody plans for into a ledger, on an account of their own kind. */
export async function addExtremes(ledger: Ledger, now: number): Promise<void> {
  for (const account of quietAccounts(['email'])) {
    must(await ledger.system({ type: 'putAccount', account }));
    must(await ledger.ingest(account.id, extremeMessages(now), quietCursor(now)));
  }
}
