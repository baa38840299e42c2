import { z } from 'zod';
import type { Twilio } from '../client';
import { PhoneNumber, type TwilioKind } from '../config';

/** A number of a Twilio account, and what its owner calls it. */
export type OwnNumber = { number: string; name: string };

const NumberPage = z.looseObject({
  incoming_phone_numbers: z.array(
    z.looseObject({
      phone_number: z.string(),
      friendly_name: z.string().nullish(),
      capabilities: z.looseObject({ sms: z.boolean().nullish() }).nullish(),
    }),
  ),
});

/** The numbers of an account that can be written to on a channel, as far as Twilio lists them; any may be on WhatsApp. */
export async function numbersOf(twilio: Twilio, kind: TwilioKind, signal: AbortSignal): Promise<OwnNumber[]> {
  const { incoming_phone_numbers: all } = await twilio.get(
    '/IncomingPhoneNumbers.json',
    { PageSize: '200' },
    { result: NumberPage, signal },
  );
  return all
    .filter(({ capabilities }) => kind === 'whatsapp' || capabilities?.sms !== false)
    .flatMap(({ phone_number: number, friendly_name: name }) =>
      PhoneNumber.safeParse(number).success ? [{ number, name: (name || number).slice(0, 200) }] : [],
    );
}
