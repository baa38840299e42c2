import type { Database } from '../db/database';
import { savedRev, saveRev } from '../db/meta';

/** The one growing number of the ledger. Written with each transaction; a rollback takes it back. */
export class RevCounter {
  private saved: number;
  private value: number;

  constructor(private readonly db: Database) {
    this.saved = savedRev(db);
    this.value = this.saved;
  }

  /** The newest rev given out. */
  get current(): number {
    return this.value;
  }

  next(): number {
    this.value += 1;
    return this.value;
  }

  /** Writes it down inside the transaction that used it. */
  save(): void {
    if (this.value !== this.saved) saveRev(this.db, this.value);
  }

  committed(): void {
    this.saved = this.value;
  }

  rolledBack(): void {
    this.value = this.saved;
  }
}
