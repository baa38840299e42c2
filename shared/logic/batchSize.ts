/** Bounds of a batch and how long one may take. */
export type BatchLimits = { start: number; min: number; max: number; targetMs: number };

/**
 * How many rows to take at once so that a batch stays within a time. Shrinks at once when one took too long, grows
 * by at most half again when there was room.
 */
export class BatchSize {
  private size: number;

  constructor(private readonly limits: BatchLimits) {
    this.size = limits.start;
  }

  /** How many to take next. */
  get current(): number {
    return this.size;
  }

  /** Tells how long a batch of `count` took. A batch that was not full says nothing about a bigger one. */
  took(count: number, ms: number, targetMs = this.limits.targetMs, max = this.limits.max): void {
    if (count === 0) return;
    const fits = (count * targetMs) / Math.max(ms, 0.1);
    const wanted = fits < this.size ? fits : count < this.size ? this.size : Math.min(fits * 0.9, this.size * 1.5);
    this.size = Math.round(Math.min(max, Math.max(this.limits.min, wanted)));
  }
}
