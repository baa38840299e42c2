import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** Answers of the namespace `away`. */
export function awayHandlers(ledger: Pick<Ledger, 'awayLog'>): Handlers['away'] {
  return { log: ({ before, limit }) => ledger.awayLog(before, limit) };
}
