import { isDeepStrictEqual } from 'node:util';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { approvedTexts } from '../web/approvedTexts';
import { approvedOf } from './approved';
import { profileOf, profilesOf } from './capabilities';
import type { Twilio } from './client';
import type { TwilioKind } from './config';
import { priceOn } from './messages/price';

/** Tells what an account can do, where that is news: what a message costs, and which texts are approved. */
export function abilityNews(
  context: Pick<ConnectorContext, 'account' | 'clock' | 'signal' | 'log'>,
  kind: TwilioKind,
  tell: (events: ConnectorEvent[]) => Promise<void>,
) {
  const { account, signal } = context;
  const texts = approvedTexts(context);
  let price = account.profiles[profileOf[kind].name]?.text.price ?? null;
  const tellAll = (): Promise<void> => {
    const approved = texts.known();
    return tell([
      {
        ...{ type: 'account', name: account.name, profiles: profilesOf(kind, price) },
        ...(approved && { approved }),
      },
    ]);
  };

  return {
    /** A page of what left, newest of all. WhatsApp is charged by conversation and template, not by part. */
    async charged(page: readonly unknown[]): Promise<void> {
      const found = kind === 'sms' ? priceOn(page) : null;
      if (!found || isDeepStrictEqual(found, price)) return;
      price = found;
      await tellAll();
    },
    async approved(twilio: Twilio): Promise<void> {
      if (kind === 'whatsapp' && (await texts.renew(() => approvedOf(twilio, signal)))) await tellAll();
    },
  };
}
