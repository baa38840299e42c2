import { describe, expect, it } from 'vitest';
import { MessageId } from '@shared/domain/ids';
import { appError, type AppError } from '@shared/errors/appError';
import { ok } from '@shared/errors/result';
import { createMissingCopies } from '../../../electron/outbox/missingCopies';
import { manualClock } from '../../support/connectors/manualClock';

const id = MessageId.parse('m1');

/** How many tries were made after `hours`, when each but the last answers so; the last one succeeds after `until` tries. */
async function triesAfter(hours: number, error: AppError, until = Infinity): Promise<number> {
  const clock = manualClock(0);
  let tries = 0;
  const keepCopy = () => Promise.resolve(++tries >= until ? ok({}) : { ok: false as const, error });
  createMissingCopies({ keepCopy, clock, random: () => 0, signal: new AbortController().signal })(id);
  await clock.advance(hours * 3_600_000);
  return tries;
}

describe('a copy that was not made when its message left', () => {
  it('is made by itself once its server can be reached again', async () => {
    expect(await triesAfter(1, appError('network.cut'), 3)).toBe(3);
  });
  it('is tried for again about half a day, and then left to a person', async () => {
    expect(await triesAfter(24, appError('network.cut'))).toBe(20);
  });
  it('is not asked for where there is no room for it', async () => {
    expect(await triesAfter(2, appError('server.failed', { account: 'Laden', reason: 'x', context: 'full' }))).toBe(1);
  });
});
