import type { Account } from '@shared/domain/account';
import { systemClock } from '../../../electron/accounts/clock';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scopedLog } from '../../../electron/log/log';
import { followPlain } from './plainChannel';

/** What a desk that will be killed is given: its folder, and the relay it follows. */
export type ChildOrders = { dir: string; account: Account; url: string; secret: string };

/** A desk in a process of its own that follows a relay until it is killed: prints a line for every batch it has. */
async function work({ dir, account, url, secret }: ChildOrders): Promise<void> {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  const known = (await ledger.accounts()).some(({ id }) => id === account.id);
  if (!known) await ledger.system({ type: 'putAccount', account });
  const context = {
    ...{ account, clock: systemClock, http: fetch, log: scopedLog('test'), signal: new AbortController().signal },
    cursor: await ledger.cursor(account.id),
    status: () => undefined,
    secret: () => Promise.resolve(null),
    async emit(...[events, cursor]: Parameters<Parameters<typeof followPlain>[0]['emit']>) {
      const done = await ledger.ingest(account.id, events, cursor);
      if (!done.ok) throw new Error(done.error.code);
      process.stdout.write(`${events.length}\n`);
    },
  };
  await followPlain(context, url, secret);
}

void work(JSON.parse(process.argv[2] ?? '') as ChildOrders);
