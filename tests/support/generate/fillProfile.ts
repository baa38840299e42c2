import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Amount } from './conversations';
import { fillLedger } from './fillLedger';

/** Makes a desk's data folder with so many invented conversations in its ledger, closed cleanly. */
export async function fillProfile(dir: string, amount: Amount): Promise<void> {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => amount.now });
  try {
    await fillLedger(ledger, amount);
  } finally {
    await ledger.close();
  }
}
