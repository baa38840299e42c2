import { isDeepStrictEqual } from 'node:util';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { ApiError } from '../web/apiError';
import { approvedOf } from './approved';
import { profileOf, profilesOf } from './capabilities';
import type { Twilio } from './client';
import type { TwilioKind } from './config';
import { priceOn } from './messages/price';

/** How often (ms) the approved texts are asked for. */
const everyMs = 3_600_000;

/** Tells what an account can do, where that is news: what a message costs, and which texts are approved. */
export function abilityNews(
  { account, clock, signal, log }: Pick<ConnectorContext, 'account' | 'clock' | 'signal' | 'log'>,
  kind: TwilioKind,
  tell: (events: ConnectorEvent[]) => Promise<void>,
) {
  let price = account.profiles[profileOf[kind].name]?.text.price ?? null;
  let approved = account.approved ?? null;
  let askAt = 0;
  const tellAll = (): Promise<void> =>
    tell([
      {
        ...{ type: 'account', name: account.name, profiles: profilesOf(kind, price) },
        ...(approved && { approved }),
      },
    ]);

  return {
    /** A page of what left, newest of all. WhatsApp is charged by conversation and template, not by part. */
    async charged(page: readonly unknown[]): Promise<void> {
      const found = kind === 'sms' ? priceOn(page) : null;
      if (!found || isDeepStrictEqual(found, price)) return;
      price = found;
      await tellAll();
    },
    /** Templates change seldom, and their server may fail without anything else failing. */
    async approved(twilio: Twilio): Promise<void> {
      if (kind !== 'whatsapp' || clock.now() < askAt) return;
      askAt = clock.now() + everyMs;
      try {
        const found = await approvedOf(twilio, signal);
        if (signal.aborted || isDeepStrictEqual(found, approved)) return;
        approved = found;
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        return log.warn('templates.failed', { code: thrown.error.code });
      }
      await tellAll();
    },
  };
}
