import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '@shared/domain/account';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import { mailAccount } from '../../support/mail/mailAccount';
import type { Mail } from '../../support/mail/startMail';
import { user } from './mailbox';

/** A desk in real Electron that begins to read a mailbox it has never seen. */
export type SyncingDesk = {
  profile: string;
  account: Account;
  app: ElectronApplication;
  page: Page;
  /** When the server had accepted the log-in (`syncing`), and when all was in the ledger (`live`), UTC ms. */
  reached(state: 'syncing' | 'live'): Promise<number>;
  close(): Promise<void>;
  /** Closes it where it still runs, and takes its data folder away. */
  remove(): Promise<void>;
};

/** Starts the built desk `entry` with the account already in its ledger. */
export async function startSyncingDesk(mail: Mail, entry: string): Promise<SyncingDesk> {
  const profile = await mkdtemp(join(tmpdir(), 'tresen-bench-'));
  const marks = join(profile, 'mark');
  const account = mailAccount(mail, user, { imap: { host: '127.0.0.1', port: mail.imap, security: 'none' } });
  await fillProfile(profile, Date.now(), async (ledger) => {
    must(await ledger.system({ type: 'putAccount', account }));
  });
  const app = await _electron.launch({
    executablePath: process.env.TRESEN_ELECTRON ?? '',
    args: [entry, '--profile', profile, '--lang', 'en'],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), TRESEN_BENCH_MARKS: marks },
  });
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await app.close();
    open = false;
  };
  const page = await app.firstWindow();
  return {
    ...{ profile, account, app, page, close },
    async reached(state) {
      for (;;) {
        const text = await readFile(`${marks}.${state}`, 'utf8').catch(() => '');
        if (text !== '') return Number(text);
        await sleep(20);
      }
    },
    async remove() {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
