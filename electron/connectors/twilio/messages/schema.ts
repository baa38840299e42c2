import { z } from 'zod';

/** A date as Twilio writes it (RFC 2822), as UTC ms; null where there is none that can be read. */
const Rfc2822 = z
  .string()
  .nullable()
  .catch(null)
  .transform((text) => (text === null ? null : Number.isNaN(Date.parse(text)) ? null : Date.parse(text)));

/** A count Twilio writes as text. */
const Count = z.coerce.number().int().min(0).catch(0);

/**
 * A message as Twilio has it (https://www.twilio.com/docs/messaging/api/message-resource). What a status or direction
 * may be grows: both are texts here. `num_segments` and `price` (what it cost, below zero) are texts at Twilio.
 */
export const TwilioMessage = z
  .looseObject({
    sid: z.string().regex(/^(?:SM|MM)[0-9a-f]{32}$/iu),
    direction: z.string().min(1),
    status: z.string().min(1).max(60),
    from: z.string().nullable(),
    to: z.string().nullable(),
    body: z.string().nullish(),
    num_media: Count.optional(),
    num_segments: Count.optional(),
    date_created: Rfc2822,
    date_sent: Rfc2822.optional(),
    error_code: z.coerce.number().int().nullish().catch(null),
    price: z.coerce.number().nullish().catch(null),
    price_unit: z
      .string()
      .regex(/^[A-Z]{3}$/u)
      .nullish()
      .catch(null),
  })
  .refine(({ date_created: made, date_sent: sent }) => (made ?? sent ?? null) !== null, { message: 'no date' });
export type TwilioMessage = z.infer<typeof TwilioMessage>;

/** One page of a list, newest first; what is on it is read one by one. */
export const MessagePage = z.looseObject({
  messages: z.array(z.unknown()),
  next_page_uri: z.string().max(2000).nullish(),
});

/** The files of a message. */
export const MediaPage = z.looseObject({
  media_list: z.array(
    z.looseObject({ sid: z.string().regex(/^ME[0-9a-f]{32}$/iu), content_type: z.string().max(120).nullish() }),
  ),
});

/** When a message was there, UTC ms: ours when we gave it to Twilio, theirs when Twilio got it. */
export function timeOf({ date_created: made, date_sent: sent }: TwilioMessage): number {
  return made ?? sent ?? 0;
}
