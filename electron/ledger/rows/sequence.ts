import type { Ms } from '@shared/domain/ids';
import { firstSeq, seqPerMs } from '@shared/logic/time/sortAt';
import type { Database } from '../db/database';

/** The last ms whose rowids fit a double exactly (year 2248). */
const lastMs = Math.floor(Number.MAX_SAFE_INTEGER / seqPerMs) - 1;
const highest = 'SELECT max(seq) FROM message WHERE seq >= ? AND seq < ?';

/** Gives out message rowids: sortAt in ms x 1024 + counter; a full millisecond uses the next. */
export class Sequence {
  private readonly given = new Map<Ms, number>();

  constructor(private readonly db: Database) {}

  next(sortAt: Ms): number {
    for (let ms = Math.min(sortAt, lastMs); ; ms += 1) {
      const first = firstSeq(ms);
      const end = firstSeq(ms + 1);
      const last = this.given.get(ms) ?? this.db.one<[number | null]>(highest, first, end)?.[0] ?? first - 1;
      if (last + 1 === end) continue;
      this.given.set(ms, last + 1);
      return last + 1;
    }
  }

  /** Must be called when the transaction ends. */
  clear(): void {
    this.given.clear();
  }
}
