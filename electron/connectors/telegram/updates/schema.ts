import { z } from 'zod';

/** Ids, whole however long they are (`web/json` reads long ones as texts). */
export const Id = z.union([z.number().int(), z.string().regex(/^-?\d{1,40}$/u)]).transform(String);

/** UTC seconds, as UTC ms. */
const Seconds = z
  .number()
  .int()
  .min(0)
  .max(8_000_000_000_000)
  .transform((seconds) => seconds * 1_000);

/** What may be left out, and is left out where it makes no sense: a message is worth more than its ornaments. */
const ornament = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const Name = z.string().max(10_000);
const Count = ornament(z.number().int().min(0));

export const User = z.looseObject({
  id: Id,
  first_name: ornament(Name),
  last_name: ornament(Name),
  username: ornament(Name),
  language_code: ornament(Name),
});
export type User = z.infer<typeof User>;

export const Chat = z.looseObject({
  id: Id,
  type: Name,
  title: ornament(Name),
  first_name: ornament(Name),
  last_name: ornament(Name),
  username: ornament(Name),
});
export type Chat = z.infer<typeof Chat>;

const Stored = z.looseObject({
  file_id: z.string().min(1).max(1000),
  file_size: Count,
  file_name: ornament(Name),
  mime_type: ornament(Name),
  width: Count,
  height: Count,
  duration: Count,
});
export type Stored = z.infer<typeof Stored>;

const Location = z.looseObject({ latitude: z.number(), longitude: z.number(), live_period: Count });
const Entity = z.looseObject({
  type: Name,
  offset: z.number().int().min(0),
  length: z.number().int().min(0),
  url: ornament(Name),
});
export type Entity = z.infer<typeof Entity>;

const Origin = z.looseObject({
  sender_user: ornament(User),
  sender_user_name: ornament(Name),
  sender_chat: ornament(Chat),
  chat: ornament(Chat),
});

/** A message, by the fields the desk reads (https://core.telegram.org/bots/api#message); any others may be there. */
export const Message = z.looseObject({
  message_id: Id,
  date: Seconds,
  edit_date: ornament(Seconds),
  chat: Chat,
  from: User.optional(),
  sender_chat: Chat.optional(),
  business_connection_id: z.string().min(1).max(400).optional(),
  is_from_offline: ornament(z.boolean()),
  reply_to_message: ornament(z.looseObject({ message_id: Id, chat: ornament(Chat) })),
  forward_origin: ornament(Origin),
  migrate_to_chat_id: ornament(Id),
  migrate_from_chat_id: ornament(Id),
  text: z.string().optional(),
  entities: ornament(z.array(Entity)),
  caption: z.string().optional(),
  caption_entities: ornament(z.array(Entity)),
  photo: z.array(Stored).optional(),
  document: Stored.optional(),
  voice: Stored.optional(),
  audio: Stored.optional(),
  video: Stored.optional(),
  video_note: Stored.optional(),
  animation: Stored.optional(),
  sticker: Stored.extend({
    emoji: ornament(Name),
    is_animated: ornament(z.boolean()),
    is_video: ornament(z.boolean()),
  }).optional(),
  location: Location.optional(),
  venue: z.looseObject({ location: Location, title: Name, address: Name }).optional(),
  contact: z.looseObject({ phone_number: Name, first_name: Name, last_name: ornament(Name) }).optional(),
  poll: z.looseObject({ question: Name, options: z.array(z.looseObject({ text: Name })).max(100) }).optional(),
  dice: z.looseObject({ emoji: Name, value: z.number() }).optional(),
});
export type Message = z.infer<typeof Message>;

const Reaction = z.looseObject({ type: Name, emoji: ornament(z.string().min(1).max(64)) });
export type Reaction = z.infer<typeof Reaction>;

export const ReactionChange = z.looseObject({
  chat: Chat,
  message_id: Id,
  user: ornament(User),
  actor_chat: ornament(Chat),
  old_reaction: z.array(Reaction),
  new_reaction: z.array(Reaction),
});

/** What became of the bot in a chat (https://core.telegram.org/bots/api#chatmemberupdated). */
export const Membership = z.looseObject({
  chat: Chat,
  from: ornament(User),
  date: Seconds,
  new_chat_member: z.looseObject({ status: Name }),
});
export type Membership = z.infer<typeof Membership>;

/** `rights` since Bot API 9.0, `can_reply` before. */
export const BusinessConnection = z.looseObject({
  id: z.string().min(1).max(400),
  is_enabled: z.boolean(),
  can_reply: ornament(z.boolean()),
  rights: ornament(z.looseObject({ can_reply: ornament(z.boolean()) })),
});

export const BusinessDeletion = z.looseObject({
  business_connection_id: z.string().min(1).max(400),
  chat: Chat,
  message_ids: z.array(Id),
});

/** The kinds of updates that are asked for. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'message_reaction',
  'my_chat_member',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
] as const;
