import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { ApiError } from '../web/apiError';
import { approvedOf } from './approved';
import { chat, profileName } from './capabilities';
import type { Cloud } from './client';

/** How often (ms) it is seen whether the token still holds, and which texts are approved. */
const everyMs = 60_000;
const templatesEveryMs = 3_600_000;

const Number = z.looseObject({ display_phone_number: z.string().nullish(), verified_name: z.string().nullish() });
type NumberFacts = z.infer<typeof Number>;

/** Whether the token opens the number, and what Meta says of it; 360dialog is asked for its settings. */
export function checkAccess(cloud: Cloud, signal: AbortSignal): Promise<NumberFacts> {
  return cloud.provider === 'meta'
    ? cloud.number('', { fields: 'display_phone_number,verified_name' }, { result: Number, signal })
    : cloud.number('/v1/configs/webhook', {}, { result: Number, signal });
}

/**
 * Looks after what the relay cannot tell: that the account may still send, and its approved texts. Templates change
 * seldom, and asking for them may fail without anything else failing.
 */
export function createChecks(context: ConnectorContext, reached: () => Promise<Cloud>) {
  const { account, clock, signal, log } = context;
  let approved = account.approved ?? null;
  let checkAt = 0;
  let templatesAt = 0;
  return async (tell: (events: ConnectorEvent[]) => Promise<void>): Promise<void> => {
    if (clock.now() < checkAt) return;
    const cloud = await reached();
    await checkAccess(cloud, signal);
    checkAt = clock.now() + everyMs;
    if (clock.now() < templatesAt) return;
    templatesAt = clock.now() + templatesEveryMs;
    try {
      const found = await approvedOf(cloud, signal);
      if (signal.aborted || isDeepStrictEqual(found, approved)) return;
      approved = found;
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return log.warn('templates.failed', { code: thrown.error.code });
    }
    await tell([{ type: 'account', name: account.name, profiles: { [profileName]: chat }, approved }]);
  };
}
