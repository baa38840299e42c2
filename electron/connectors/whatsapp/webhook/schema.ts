import { z } from 'zod';

const Text = z.string().max(70_000);
const Id = z.string().min(1).max(400);

/** When something was, in seconds since 1970 as text, as UTC ms. */
const Seconds = z.coerce
  .number()
  .positive()
  .max(8e12)
  .transform((seconds) => Math.round(seconds * 1_000));

/** A file that came: fetched by its id. `sha256` of its octets as base64. */
const File = z.looseObject({
  id: Id.nullish(),
  mime_type: z.string().max(200).nullish(),
  sha256: z.string().max(200).nullish(),
  caption: Text.nullish(),
  filename: z.string().max(1_000).nullish(),
});

const Choice = z.looseObject({ title: Text.nullish(), description: Text.nullish() });

/** What may be in a message, each below the name of its type ("messages webhook reference", v23.0); types grow. */
const content = {
  text: z.looseObject({ body: Text }).nullish(),
  image: File.nullish(),
  video: File.nullish(),
  audio: File.nullish(),
  document: File.nullish(),
  sticker: File.nullish(),
  location: z
    .looseObject({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: Text.nullish(),
      address: Text.nullish(),
    })
    .nullish(),
  contacts: z
    .array(
      z.looseObject({
        name: z.looseObject({ formatted_name: Text.nullish() }).nullish(),
        org: z.looseObject({ company: Text.nullish() }).nullish(),
        phones: z.array(z.looseObject({ phone: Text.nullish(), wa_id: Text.nullish() })).nullish(),
        emails: z.array(z.looseObject({ email: Text.nullish() })).nullish(),
      }),
    )
    .max(100)
    .nullish(),
  button: z.looseObject({ text: Text.nullish(), payload: Text.nullish() }).nullish(),
  interactive: z
    .looseObject({
      type: z.string().max(60).nullish(),
      button_reply: Choice.nullish(),
      list_reply: Choice.nullish(),
      nfm_reply: z.looseObject({ body: Text.nullish() }).nullish(),
    })
    .nullish(),
  order: z
    .looseObject({
      text: Text.nullish(),
      product_items: z
        .array(z.looseObject({ product_retailer_id: Text.nullish(), quantity: z.coerce.number().nullish() }))
        .max(500)
        .nullish(),
    })
    .nullish(),
  system: z
    .looseObject({ body: Text.nullish(), wa_id: Id.nullish(), user_id: Id.nullish(), type: Text.nullish() })
    .nullish(),
  reaction: z.looseObject({ message_id: Id, emoji: z.string().max(64).nullish() }).nullish(),
} as const;

export const Content = z.looseObject({ type: z.string().min(1).max(60), ...content });
export type Content = z.infer<typeof Content>;

/** A message, of a customer or, as an echo, of the shop's own phone; `edit` and `revoke` are of either. */
export const Message = z.looseObject({
  ...Content.shape,
  id: Id,
  timestamp: Seconds,
  from: Id.nullish(),
  from_user_id: Id.nullish(),
  to: Id.nullish(),
  to_user_id: Id.nullish(),
  group_id: Id.nullish(),
  context: z.looseObject({ id: Id.nullish() }).nullish(),
  edit: z.looseObject({ original_message_id: Id, message: Content }).nullish(),
  revoke: z.looseObject({ original_message_id: Id }).nullish(),
});
export type Message = z.infer<typeof Message>;

/** Who wrote. `wa_id` is left out where the number is hidden; `user_id` is new in 2026. */
export const Contact = z.looseObject({
  profile: z.looseObject({ name: Text.nullish(), username: Text.nullish() }).nullish(),
  wa_id: Id.nullish(),
  user_id: Id.nullish(),
});
export type Contact = z.infer<typeof Contact>;

/** How far a message of ours got ("status messages webhook reference"); what states there are grows. */
export const Status = z.looseObject({
  id: Id,
  status: z.string().min(1).max(60),
  timestamp: Seconds,
  recipient_id: Id.nullish(),
  recipient_user_id: Id.nullish(),
  biz_opaque_callback_data: z.string().max(512).nullish(),
  errors: z.array(z.looseObject({ code: z.coerce.number().int() })).nullish(),
});
export type Status = z.infer<typeof Status>;

const Many = z.array(z.unknown()).max(1_000).nullish();

/** What a webhook says of one number; what is in its lists is read one by one. */
const Value = z.looseObject({
  metadata: z.looseObject({ display_phone_number: z.string().nullish(), phone_number_id: z.coerce.string().nullish() }),
  contacts: Many,
  messages: Many,
  message_echoes: Many,
  statuses: Many,
});
export type Value = z.infer<typeof Value>;

/** A webhook (Cloud API, "Webhooks", v23.0). Fields of other subjects have values of other forms. */
export const Webhook = z.looseObject({
  object: z.string(),
  entry: z
    .array(z.looseObject({ changes: z.array(z.looseObject({ field: z.string(), value: z.unknown() })).max(1_000) }))
    .max(1_000),
});

/** The fields that are read. */
export const Change = z.discriminatedUnion('field', [
  z.looseObject({ field: z.literal('messages'), value: Value }),
  z.looseObject({ field: z.literal('smb_message_echoes'), value: Value }),
]);
