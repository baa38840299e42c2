import type { AccountId, Ms } from '@shared/domain/ids';
import type { Cursor } from '@shared/channels/events';
import { BatchSize } from '@shared/logic/batchSize';
import type { StoredEvent } from '@shared/logic/desk/ingest';
import type { IngestReport } from '../store';

/** A connector's batch on its way into the ledger. */
export type Batch = { account: AccountId; events: StoredEvent[]; cursor: Cursor; now: Ms };

/** Takes in part of a batch in one transaction; the cursor is kept only with the last part. */
export type TakeSlice = (batch: Batch, events: StoredEvent[], last: boolean) => IngestReport;

/** Commands wait at most this long for the transaction before them. */
const targetMs = 20;

/**
 * Cuts batches into transactions short enough that commands get in between. A batch cut short by a crash is sent
 * again by its connector, because its cursor was not kept; known events change nothing.
 */
export class Slicer {
  private readonly size = new BatchSize({ start: 40, min: 5, max: 500, targetMs });

  /** The batch's steps, one transaction each; returns the whole report. */
  *run(batch: Batch, take: TakeSlice): Generator<void, IngestReport> {
    const arrived: IngestReport['arrived'] = [];
    for (let at = 0; ; yield) {
      const slice = batch.events.slice(at, at + this.size.current);
      at += slice.length;
      const last = at >= batch.events.length;
      const began = performance.now();
      const report = take(batch, slice, last);
      this.size.took(slice.length, performance.now() - began);
      arrived.push(...report.arrived);
      if (last) return { rev: report.rev, arrived };
    }
  }
}
