import { z } from 'zod';

/** Ids are opaque; long ones come as texts already, short ones of old servers as numbers. */
export const Id = z.union([z.string().min(1).max(100), z.number().int().min(0).transform(String)]);

/** A time of the API (ISO 8601) as UTC ms; none is before 1970. */
export const Time = z
  .string()
  .transform((text) => Math.max(0, Date.parse(text)))
  .pipe(z.number().int().min(0));

const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A person, as far as the desk knows people. `acct` has no domain for those of the server itself. */
export const Person = z.looseObject({ id: Id, acct: z.string().min(1).max(400), username: Text, display_name: Text });
export type Person = z.infer<typeof Person>;

const Mention = z.looseObject({ id: Id, acct: z.string().min(1).max(400), username: Text, url: Text });

/** How far a post reaches; what newer servers add counts as the narrowest that is still shown. */
export const Visibility = z.enum(['public', 'unlisted', 'private', 'direct']).catch('private');
export type Visibility = z.infer<typeof Visibility>;

const Size = z.looseObject({
  width: z.number().int().nullish().catch(null),
  height: z.number().int().nullish().catch(null),
  duration: z.number().nullish().catch(null),
});
const Meta = z
  .looseObject({ original: Size.nullish().catch(null), length: z.unknown() })
  .nullish()
  .catch(null);

/** A file of a post. `url` null: the server is still at it. */
export const Media = z.looseObject({
  id: Id,
  type: z.enum(['image', 'gifv', 'video', 'audio', 'unknown']).catch('unknown'),
  url: z.string().max(2000).nullish(),
  remote_url: z.string().max(2000).nullish(),
  description: z.string().nullish(),
  meta: Meta,
});
export type Media = z.infer<typeof Media>;

const Poll = z.looseObject({ options: z.array(z.looseObject({ title: z.string() })) });

/** A post, as far as the desk shows it. */
export const Status = z.looseObject({
  id: Id,
  account: Person,
  content: z.string().max(1_000_000),
  created_at: Time,
  edited_at: Time.nullish().catch(null),
  in_reply_to_id: Id.nullish(),
  in_reply_to_account_id: Id.nullish(),
  visibility: Visibility,
  spoiler_text: Text,
  sensitive: z.boolean().nullish().catch(null),
  language: z.string().nullish().catch(null),
  url: z.string().nullish().catch(null),
  mentions: z.array(Mention).catch([]),
  media_attachments: z.array(Media).catch([]),
  poll: Poll.nullish().catch(null),
  favourited: z.boolean().nullish().catch(null),
  reblog: z.unknown(),
});
export type Status = z.infer<typeof Status>;

/** News: kinds the desk did not ask for may come from servers that ignore what was asked. */
export const Notification = z.looseObject({
  id: Id,
  type: z.string(),
  account: Person,
  status: z.unknown(),
});

export const Conversation = z.looseObject({ id: Id, last_status: z.unknown() });

export const Context = z.looseObject({ ancestors: z.array(z.unknown()), descendants: z.array(z.unknown()) });
