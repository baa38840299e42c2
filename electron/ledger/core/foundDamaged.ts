import type { Database } from '../db/database';
import { attempt } from './calls';
import { isBroken } from './invariants';
import type { Problem } from './writing';

/** Told like a problem when the ledger itself, and not only what lies beside it, was found damaged. */
export const foundDamaged: Problem = { name: 'ledger', code: 'found.damaged' };

/** Whether the ledger of a connection is damaged; whoever writes is told. A call may also have met another damaged file. */
export function isLedgerDamaged(db: Database, onProblem: (problem: Problem) => void): boolean {
  const looked = attempt(() => isBroken(db, 'ledger', 'quick_check'), onProblem);
  const damaged = looked.ok ? looked.value : looked.error.code === 'ledger.damaged';
  if (damaged) onProblem(foundDamaged);
  return damaged;
}
