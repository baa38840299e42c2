import { isDeepStrictEqual } from 'node:util';
import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import type { ConnectorContext } from '../connector';
import { ApiError } from './apiError';

/** How often (ms) the approved texts are asked for: they change seldom. */
const everyMs = 3_600_000;

/** The texts a service approved for an account, as they were told last; null: they never were. */
type ApprovedTexts = {
  known(): ApprovedTemplate[] | null;
  /** Asks once an hour; whether there is news to tell. Their server may fail without anything else failing. */
  renew(ask: () => Promise<ApprovedTemplate[]>): Promise<boolean>;
};

export function approvedTexts({
  account,
  clock,
  signal,
  log,
}: Pick<ConnectorContext, 'account' | 'clock' | 'signal' | 'log'>): ApprovedTexts {
  let known = account.approved ?? null;
  let askAt = 0;
  return {
    known: () => known,
    async renew(ask) {
      if (clock.now() < askAt) return false;
      askAt = clock.now() + everyMs;
      try {
        const found = await ask();
        if (signal.aborted || isDeepStrictEqual(found, known)) return false;
        known = found;
        return true;
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        log.warn('templates.failed', { code: thrown.error.code });
        return false;
      }
    },
  };
}
