import {
  cacheVersion,
  FeedRequest,
  type FeedCursor,
  type FeedDeletion,
  type FeedFrame,
  type FeedRow,
} from '@shared/ipc/feed';
import { BatchSize } from '@shared/logic/batchSize';
import type { Ledger, Span } from '../store';
import type { DiskBrake } from './diskBrake';

/** One end of the feed's pipe, whatever carries it. `message` is unchecked. */
export type PumpPort = {
  post(frame: FeedFrame): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
};

type Rows = { rows: FeedRow[]; deletions: FeedDeletion[] };
type Asked = Extract<FeedRequest, { type: 'hello' }>;

/** One write of the cache holds the screen's reads up for as long as it takes. */
const live = { targetMs: 16, max: 200 };
/** While the cache is being filled, or a mailbox read for the first time, a little longer is worth being through sooner. */
const filling = { targetMs: 50, max: 500 };
/**
 * A frame with as many rows says that much is coming in: then rows gather for so many ms before the next one. Each frame
 * costs the cache about as much as fifty rows, and a conversation that changed twice meanwhile is written once.
 */
const gather = { rows: 40, ms: 200 };
/** More rows of one change than this go in the order of their revs, like everything else. */
const mostAhead = 500;

/**
 * Feeds one cache through one port until it closes: one frame in flight, sized by how long the cache takes; rows a
 * person changed go before what servers brought earlier. Woken by the ledger's commits, never by a clock.
 */
export function serveFeed(port: PumpPort, ledger: Ledger, brake: DiskBrake): void {
  const pump = new FeedPump(port, ledger, brake);
  const ends = [ledger.onRev(() => pump.wake()), ledger.onSpan((span) => pump.hurry(span))];
  port.onClose(() => {
    pump.stop();
    for (const end of ends) end();
  });
  port.onMessage((message) => {
    const request = FeedRequest.safeParse(message);
    if (!request.success) return;
    if (request.data.type === 'hello') void pump.start(request.data);
    else pump.acknowledged(request.data.frame, request.data.ms);
  });
}

class FeedPump {
  private readonly size = new BatchSize({ start: 40, min: 10, ...live });
  private ahead: Span[] = [];
  private fedId: string | null = null;
  private cursor: FeedCursor | null = null;
  private left = 0;
  private frame = 0;
  private inFlight: { frame: number; rows: number; filling: boolean; full: boolean } | null = null;
  private resting: NodeJS.Timeout | null = null;
  private saidCaughtUp = -1;
  private working = false;
  private again = false;
  private stopped = false;

  constructor(
    private readonly port: PumpPort,
    private readonly ledger: Ledger,
    private readonly brake: DiskBrake,
  ) {}

  /** The cache says where it stands; what it has of elsewhere it must throw away. */
  async start({ ledgerId, cacheVersion: version, cursor }: Asked): Promise<void> {
    const { id } = this.ledger;
    if (this.fedId !== null) return;
    const ours = ledgerId === id && version === cacheVersion;
    const fits = ours && (cursor === null || (await this.ledger.fits(cursor.rev)));
    this.begin(id, fits ? cursor : null, !fits);
    this.wake();
  }

  stop(): void {
    this.stopped = true;
    if (this.resting) clearTimeout(this.resting);
  }

  /** Rows of a change: next frame. */
  hurry(span: Span): void {
    if (this.fedId === null) return;
    this.ahead.push(span);
    this.wake();
  }

  acknowledged(frame: number, ms: number): void {
    if (frame !== this.inFlight?.frame) return;
    const { rows, full, filling: fills } = this.inFlight;
    const many = fills || rows >= gather.rows;
    const { targetMs, max } = many ? filling : live;
    this.size.took(rows, ms, targetMs, max);
    this.inFlight = null;
    if (many && !full) this.rest();
    this.wake();
  }

  private rest(): void {
    this.resting = setTimeout(() => {
      this.resting = null;
      this.wake();
    }, gather.ms);
  }

  /** Goes on when there is something to do and nothing in the way. What a person did never rests. */
  wake(): void {
    if (this.stopped || this.inFlight || this.fedId === null) return;
    if (this.resting && this.ahead.length === 0) return;
    this.again = true;
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.again && !this.inFlight && !this.stopped) {
      this.again = false;
      await this.turn();
    }
    this.working = false;
  }

  /** Sends one frame, or says that there is none to send. */
  private async turn(): Promise<void> {
    if ((await this.brake.level()) === 'stop') return this.halt();
    if (this.ledger.id !== this.fedId) this.begin(this.ledger.id, null, true);
    const ahead = await this.takeAhead();
    if (ahead && this.cursor) return this.send(ahead, this.cursor);
    const before = this.cursor;
    const page = await this.ledger.feed(before, this.size.current);
    this.cursor = page.cursor;
    this.left = page.left;
    const taken = page.rows.length + page.deletions.length;
    if (taken > 0) return this.send(page, page.cursor, taken >= this.size.current);
    if (page.cursor.rebuild !== null || this.saidCaughtUp === page.cursor.rev) return;
    this.post({ type: 'caughtUp', rev: page.cursor.rev });
    this.saidCaughtUp = page.cursor.rev;
  }

  /** The rows of changes that inbound rows would hold up; null when there are none. */
  private async takeAhead(): Promise<Rows | null> {
    const spans = this.ahead;
    this.ahead = [];
    const reached = this.cursor?.rev ?? Infinity;
    for (const [at, span] of spans.entries()) {
      if (span.from <= reached || span.to - span.from > mostAhead) continue;
      const rows = await this.ledger.changed(span, mostAhead);
      if (rows.rows.length + rows.deletions.length === 0) continue;
      this.ahead = [...spans.slice(at + 1), ...this.ahead];
      return rows;
    }
    return null;
  }

  private begin(id: string, cursor: FeedCursor | null, reset: boolean): void {
    this.fedId = id;
    this.cursor = cursor;
    this.inFlight = null;
    this.saidCaughtUp = -1;
    this.post({ type: 'start', ledgerId: id, reset });
  }

  /** `full`: there are more where these came from. */
  private send({ rows, deletions }: Rows, cursor: FeedCursor, full = false): void {
    this.frame += 1;
    const count = rows.length + deletions.length;
    this.inFlight = { frame: this.frame, rows: count, filling: cursor.rebuild !== null, full };
    this.post({ type: 'rows', frame: this.frame, rows, deletions, cursor, left: this.left });
  }

  private halt(): void {
    this.post({ type: 'stop' });
    this.stopped = true;
  }

  private post(frame: FeedFrame): void {
    if (!this.stopped) this.port.post(frame);
  }
}
