import type { AccountId, Ms } from '@shared/domain/ids';
import type { Cursor } from '@shared/channels/events';
import { BatchSize } from '@shared/logic/batchSize';
import type { StoredEvent } from '@shared/logic/desk/ingest';
import type { IngestReport } from '../store';

/** A connector's batch on its way into the ledger. */
export type Batch = { account: AccountId; events: StoredEvent[]; cursor: Cursor; now: Ms };

/** Takes in part of a batch in one transaction; the cursor is kept only with the last part. */
export type TakeSlice = (batch: Batch, events: StoredEvent[], last: boolean) => IngestReport;

/**
 * How long a transaction may work. With the wait for the disk at its end, which smaller transactions would only make
 * more often, commands wait about 20 ms for the one before them.
 */
const targetMs = 15;

/**
 * Cuts batches into transactions short enough that commands get in between. A batch cut short by a crash is sent
 * again by its connector, because its cursor was not kept; known events change nothing.
 */
export class Slicer {
  private readonly size = new BatchSize({ start: 40, min: 20, max: 500, targetMs });

  /** The batch's steps, one transaction each, `workedMs` long; returns the whole report. */
  *run(batch: Batch, take: TakeSlice, workedMs: () => number): Generator<void, IngestReport> {
    const arrived: IngestReport['arrived'] = [];
    for (let at = 0; ; yield) {
      const slice = batch.events.slice(at, at + this.size.current);
      at += slice.length;
      const last = at >= batch.events.length;
      const report = take(batch, slice, last);
      this.size.took(slice.length, workedMs());
      arrived.push(...report.arrived);
      if (last) return { rev: report.rev, arrived };
    }
  }
}
