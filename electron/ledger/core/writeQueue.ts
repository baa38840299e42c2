/**
 * One after the other, commands before inbound batches: between two transactions of a batch everything that came in
 * meanwhile goes first.
 */
export class WriteQueue {
  private readonly commands: (() => void)[] = [];
  private readonly batches: Generator<void, void>[] = [];
  /** Runs the commands that still wait, before the ledger is closed. */
  finish(): void {
    for (let run = this.commands.shift(); run; run = this.commands.shift()) run();
  }

  private scheduled = false;

  /** Runs a command as soon as the running transaction is through. */
  command(run: () => void): void {
    this.commands.push(run);
    this.schedule();
  }

  /** Runs a batch step by step; batches keep their order. */
  batch(steps: Generator<void, void>): void {
    this.batches.push(steps);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.turn());
  }

  private turn(): void {
    this.scheduled = false;
    this.finish();
    const batch = this.batches[0];
    if (batch?.next().done) this.batches.shift();
    if (this.batches.length > 0) this.schedule();
  }
}
