import { readFileSync } from 'node:fs';
import { stoppedStatus } from '@shared/channels/status';
import type { Ms } from '@shared/domain/ids';
import type { FeedCursor } from '@shared/ipc/feed';
import { systemClock } from '../../../electron/accounts/clock';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import { createPracticeConnector } from '../../../electron/connectors/practice/connector';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { addExtremes } from './fillLedger';
import { must } from './must';

/** What the page's twin starts with: rows by table, HTML by message; beside it the files by SHA-256. */
export type TwinSeed = {
  seed: { bodies: Record<string, string> } & Record<string, unknown>;
  files: ReadonlyMap<string, Uint8Array>;
};

/** The practice desk as it stands after its first sync, with the mails nobody plans for, out of a real ledger. */
export async function makeTwinSeed(now: Ms): Promise<TwinSeed> {
  const ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => now });
  try {
    await tellPractice(ledger, now);
    await addExtremes(ledger, now);
    return await seedOf(ledger);
  } finally {
    await ledger.close();
  }
}

/** Lets every practice account tell its past; what it would say later is not waited for. */
async function tellPractice(ledger: Ledger, now: Ms): Promise<void> {
  const connector = createPracticeConnector();
  let count = 0;
  for (const account of practiceAccounts(now, () => `practice-${++count}`)) {
    must(
      await ledger.system({ type: 'putAccount', account: { ...account, status: { ...stoppedStatus, state: 'live' } } }),
    );
    const told = new AbortController();
    await connector.run({
      account,
      cursor: null,
      emit: async (events, cursor) => {
        must(await ledger.ingest(account.id, events, cursor));
        if (events.some(({ type }) => type === 'synced')) told.abort();
      },
      status: () => undefined,
      signal: told.signal,
      clock: { ...systemClock, now: () => now },
      http: () => Promise.reject(new Error('no network')),
      log: { info: () => undefined, warn: () => undefined },
      secret: () => Promise.resolve(null),
    });
  }
}

async function seedOf(ledger: Ledger): Promise<TwinSeed> {
  const tables: Record<string, unknown[]> = {};
  const bodies: Record<string, string> = {};
  const files = new Map<string, Uint8Array>();
  let cursor: FeedCursor | null = null;
  for (let more = true; more;) {
    const page = await ledger.feed(cursor, 500);
    cursor = page.cursor;
    more = page.rows.length > 0 || page.cursor.rebuild !== null;
    for (const { table, json } of page.rows) {
      const row = JSON.parse(json);
      (tables[table] ??= []).push(row);
      if (table !== 'message') continue;
      if (row.html) bodies[row.id] = (await ledger.html(row.id)) ?? '';
      for (const { sha256 } of row.attachments) {
        const path = sha256 === null ? null : ledger.filePath(sha256);
        if (path !== null) files.set(sha256, readFileSync(path));
      }
    }
  }
  return { seed: { ...tables, bodies }, files };
}
