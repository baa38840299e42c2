import { expect, it } from 'vitest';
import { walkedDesks } from '../../support/hours/desks';
import { compareHours } from '../../support/hours/walk';

it('is open exactly when a walk by the clocks of another program says so', { timeout: 120_000 }, async ({ skip }) => {
  const compared = await compareHours(walkedDesks, { every: 15, around: 48 * 60 });
  if (!compared) return skip('no python3 here: opening hours are not compared with its clocks');
  expect(compared.differences.slice(0, 20)).toEqual([]);
  expect(compared.moments).toBeGreaterThan(1_500_000);
});
