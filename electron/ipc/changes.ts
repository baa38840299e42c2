import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** Answers of the namespace `changes`: the ledger executes, in one transaction each. */
export function changeHandlers(ledger: Pick<Ledger, 'apply'>): Handlers['changes'] {
  return { apply: (change) => ledger.apply(change) };
}
