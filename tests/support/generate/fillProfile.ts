import { join } from 'node:path';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';

/** Lets a ledger in a desk's data folder be filled while the desk is closed; `now` in UTC ms is its clock. */
export async function fillProfile(
  profile: string,
  now: number,
  fill: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const ledger = openInlineLedger({ dir: join(profile, 'ledger'), zone: 'Europe/Berlin', now: () => now });
  try {
    await fill(ledger);
  } finally {
    await ledger.close();
  }
}
