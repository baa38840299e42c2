import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import type { RowOf, TableName } from '@shared/domain/tables';
import { countersOf } from '@shared/logic/desk/counters';
import { openDatabase, type Database } from '../../../electron/ledger/db/database';
import { saveRev, savedRev } from '../../../electron/ledger/db/meta';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import { quietAccounts, quietCursor } from '../../support/generate/quietAccounts';
import { seeded } from '../../support/generate/random';
import { bigChannels } from './amount';
import { bigInvented } from './messages';
import { addTo, bigTags, newTalk, seededIds, settled, type Talk } from './rows';

const zone = 'Europe/Berlin';
const perTransaction = 5_000;

/**
 * Makes the ledger of the big profile, search index included. Its rows go into the file directly, worked out by the
 * rules the ledger itself works with: through the ledger's own door as many messages take ten times as long. What only
 * matters when more of the same conversations come in (remote ids, threads) is left out.
 */
export async function writeBig(profile: string, now: Ms): Promise<void> {
  const accounts = quietAccounts(bigChannels.map(({ kind }) => kind));
  await fillProfile(profile, now, async (ledger) => {
    for (const account of accounts) {
      must(await ledger.system({ type: 'putAccount', account }));
      must(await ledger.ingest(account.id, [], quietCursor(now)));
    }
  });
  const db = openDatabase(join(profile, 'ledger', 'ledger.db'));
  // Random ids go everywhere in the trees of their indexes: all of them stay in memory.
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -800000; PRAGMA wal_autocheckpoint = 100000');
  try {
    writeRows(db, new Map(accounts.map((account) => [account.channel as string, account])), now);
  } finally {
    db.close();
  }
  // A search brings the index up first.
  await fillProfile(profile, now, async (ledger) => {
    must(await ledger.search({ query: 'rechnung', before: null, limit: 1 }));
  });
}

function writeRows(db: Database, accounts: ReadonlyMap<string, RowOf<'account'>>, now: Ms): void {
  const random = seeded(1);
  const newId = seededIds(random);
  const talks = new Map<string, Talk>();
  const writer = rowWriter(db);
  let last = 0;
  for (const tag of bigTags) writer.put('tag', tag);
  for (const { channel, event } of bigInvented(now)) {
    const account = accounts.get(channel.kind);
    if (!account) throw new Error(`no account for ${channel.kind}`);
    const key = `${channel.kind} ${event.thread.nativeThread}`;
    const talk = talks.get(key) ?? newTalk(event, account, newId, random);
    talks.set(key, talk);
    const message = addTo(talk, event, last, newId);
    last = message.seq;
    writer.put('message', message);
  }
  const counts = new Map<string, number>();
  for (const talk of talks.values()) {
    const account = accounts.get(talk.row.channel);
    if (!account) continue;
    const row = settled(talk, account, now, zone);
    writer.put('customer', talk.customer);
    for (const { scope, id } of talk.customer.handles)
      db.run('INSERT INTO handle(scope, id, customer_id) VALUES (?, ?, ?)', scope, id, talk.customer.id);
    writer.put('conversation', row);
    for (const id of countersOf('conversation', row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [id, value] of counts) writer.put('counter', { id, value });
  writer.end();
}

/** Puts rows into the fed tables, each with the next rev, many a transaction. */
function rowWriter(db: Database) {
  let rev = savedRev(db);
  let open = 0;
  const end = (): void => {
    if (open === 0) return;
    saveRev(db, rev);
    db.exec('COMMIT');
    open = 0;
  };
  return {
    end,
    put: <T extends TableName>(table: T, row: RowOf<T>): void => {
      if (open >= perTransaction) end();
      if (open === 0) db.exec('BEGIN');
      open += 1;
      rev += 1;
      const [column, value] = table === 'message' ? ['seq, ', [(row as RowOf<'message'>).seq]] : ['', []];
      const marks = table === 'message' ? '?, ?, ?, ?' : '?, ?, ?';
      db.run(
        `INSERT INTO ${table}(${column}id, rev, data) VALUES (${marks})`,
        ...value,
        row.id,
        rev,
        JSON.stringify(row),
      );
    },
  };
}
