import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { approvedTexts } from '../web/approvedTexts';
import { approvedOf } from './approved';
import { chat, profileName } from './capabilities';
import type { Cloud } from './client';

/** How often (ms) it is seen whether the token still holds. */
const everyMs = 60_000;

const Number = z.looseObject({ display_phone_number: z.string().nullish(), verified_name: z.string().nullish() });
type NumberFacts = z.infer<typeof Number>;

/** Whether the token opens the number, and what Meta says of it; 360dialog is asked for its settings. */
export function checkAccess(cloud: Cloud, signal: AbortSignal): Promise<NumberFacts> {
  return cloud.provider === 'meta'
    ? cloud.number('', { fields: 'display_phone_number,verified_name' }, { result: Number, signal })
    : cloud.number('/v1/configs/webhook', {}, { result: Number, signal });
}

/**
 * Looks after what the relay cannot tell: that the account may still send, and its approved texts.
 */
export function createChecks(context: ConnectorContext, reached: () => Promise<Cloud>) {
  const { account, clock, signal } = context;
  const texts = approvedTexts(context);
  let checkAt = 0;
  return async (tell: (events: ConnectorEvent[]) => Promise<void>): Promise<void> => {
    if (clock.now() < checkAt) return;
    const cloud = await reached();
    await checkAccess(cloud, signal);
    checkAt = clock.now() + everyMs;
    if (!(await texts.renew(() => approvedOf(cloud, signal)))) return;
    const approved = texts.known() ?? [];
    await tell([{ type: 'account', name: account.name, profiles: { [profileName]: chat }, approved }]);
  };
}
