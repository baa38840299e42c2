import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** Answers of the namespace `search`, on the ledger's reading side. */
export function searchHandlers(ledger: Pick<Ledger, 'search'>): Handlers['search'] {
  return { run: (request) => ledger.search(request) };
}
