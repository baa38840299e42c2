import type { Capabilities, Price } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';
import { scopeOf } from './address';
import type { TwilioKind } from './config';

/** So many UTF-16 units Twilio takes in one message, on any channel. */
export const longestText = 1_600;

/** So many text messages one long message may become; more than this Twilio does not take. */
const mostSegments = 10;

/** How large (octets) a received file may be. */
export const longestFile = 20 * 1024 * 1024;

/**
 * What both channels can. Twilio fetches a file to send from an address on the public web, which a desk does not have:
 * so none go out. What was sent is found again by its words, which is not certain enough to send anew by itself.
 */
const common: Capabilities = {
  ...answerOnly,
  text: { max: longestText, unit: 'utf16', format: 'plain' },
  readReceipts: 'partial',
  findSent: 'partial',
};

/** What an account's conversations can do, with what a part of a message cost the last time, as far as that is known. */
export function profilesOf(kind: TwilioKind, price: Price | null | undefined): Record<string, Capabilities> {
  const { name, capabilities } = profileOf[kind];
  return { [name]: price ? { ...capabilities, text: { ...capabilities.text, price } } : capabilities };
}

/**
 * The one profile of each channel. WhatsApp takes free words only for 24 hours after the customer wrote, so that an approved
 * template begins a conversation (https://www.twilio.com/docs/whatsapp/key-concepts).
 */
export const profileOf: Readonly<Record<TwilioKind, { name: string; capabilities: Capabilities }>> = {
  sms: {
    name: 'sms',
    capabilities: {
      ...common,
      initiate: 'full',
      firstContact: { to: 'phone', scope: scopeOf('sms'), approvedOnly: false },
      text: { max: mostSegments, unit: 'sms-segments', format: 'plain' },
    },
  },
  whatsapp: {
    name: 'chat',
    capabilities: {
      ...common,
      initiate: 'partial',
      firstContact: { to: 'phone', scope: scopeOf('whatsapp'), approvedOnly: true },
      readReceipts: 'full',
      replyWindowMs: 24 * 3_600_000,
    },
  },
};
