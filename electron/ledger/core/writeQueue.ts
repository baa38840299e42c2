type Steps = Generator<void, void>;

/**
 * One after the other, commands before inbound batches and long work: between two transactions of those everything
 * that came in meanwhile goes first.
 */
export class WriteQueue {
  private readonly commands: (() => void)[] = [];
  private readonly batches: Steps[] = [];
  private readonly works: Steps[] = [];
  private scheduled = false;
  /** Works and batches take turns. */
  private workNext = false;

  /** Runs the commands that still wait, before the ledger is closed. */
  finish(): void {
    for (let run = this.commands.shift(); run; run = this.commands.shift()) run();
  }

  /** Runs a command as soon as the running transaction is through. */
  command(run: () => void): void {
    this.commands.push(run);
    this.schedule();
  }

  /** Runs a batch step by step; batches keep their order. */
  batch(steps: Steps): void {
    this.batches.push(steps);
    this.schedule();
  }

  /** Runs what a person began step by step, in turn with batches; works keep their order. */
  work(steps: Steps): void {
    this.works.push(steps);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.turn());
  }

  private turn(): void {
    this.finish();
    // In a turn of its own: what the commands answered leaves first.
    if (this.batches.length + this.works.length > 0) return void setImmediate(() => this.step());
    this.scheduled = false;
  }

  private step(): void {
    const both = this.works.length > 0 && this.batches.length > 0;
    this.workNext = both ? !this.workNext : this.works.length > 0;
    const lane = this.workNext ? this.works : this.batches;
    if (lane[0]?.next().done) lane.shift();
    this.scheduled = false;
    this.schedule();
  }
}
