import { describe, expect, it } from 'vitest';
import { BatchSize } from '@shared/logic/batchSize';

const limits = { start: 40, min: 10, max: 500, targetMs: 16 };

/** Takes batches that cost so much a row, and answers how long the last one took. */
function settle(size: BatchSize, msPerRow: number, rounds = 30): number {
  for (let i = 0; i < rounds; i++) size.took(size.current, size.current * msPerRow);
  return size.current * msPerRow;
}

describe('the size of a batch', () => {
  it('grows while there is room and stays within the time', () => {
    const size = new BatchSize(limits);
    const ms = settle(size, 0.1);
    expect(ms).toBeGreaterThan(10);
    expect(ms).toBeLessThanOrEqual(16);
  });

  it('shrinks at once when a batch took too long', () => {
    const size = new BatchSize(limits);
    settle(size, 0.1);
    size.took(size.current, 160);
    expect(size.current).toBeLessThanOrEqual(16);
  });

  it('keeps to its bounds', () => {
    const size = new BatchSize(limits);
    settle(size, 0);
    expect(size.current).toBe(500);
    settle(size, 100);
    expect(size.current).toBe(10);
  });

  it('learns nothing from a batch that was not full', () => {
    const size = new BatchSize(limits);
    size.took(3, 0.1);
    expect(size.current).toBe(40);
  });
});
