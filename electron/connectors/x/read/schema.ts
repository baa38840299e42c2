import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import { XId } from '../config';

/** What may be left out, and is where it makes no sense: a post is worth more than its ornaments. */
const ornament = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const Words = z.string().max(200_000);
const Count = z.number().int().min(0);

/** A time as X writes it, as UTC ms. */
const Time = z
  .string()
  .max(60)
  .transform((text, context): Ms => {
    const at = Date.parse(text);
    if (Number.isNaN(at) || at < 0) context.addIssue('no time');
    return at;
  });

/** A list whose items that make no sense are left out. */
const some = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all): z.output<T>[] =>
      all.flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );

/** Somebody. */
export const XUser = z.looseObject({ id: XId, username: z.string().max(100), name: ornament(Words) });
export type XUser = z.infer<typeof XUser>;

const Variant = z.looseObject({
  url: z.string().max(4_000),
  content_type: ornament(z.string()),
  bit_rate: ornament(Count),
});

/** A file of a post or a message. */
export const XMedia = z.looseObject({
  media_key: z.string().min(1).max(100),
  type: z.string().max(40).catch('photo'),
  url: ornament(z.string().max(4_000)),
  variants: ornament(some(Variant)),
  preview_image_url: ornament(z.string().max(4_000)),
  width: ornament(Count),
  height: ornament(Count),
  duration_ms: ornament(Count),
  alt_text: ornament(Words),
});
export type XMedia = z.infer<typeof XMedia>;

/** Addresses and names in a text. `media_key`: the address stands for a file. */
const Entities = z.looseObject({
  urls: some(
    z.looseObject({
      url: z.string().max(4_000),
      expanded_url: ornament(z.string().max(8_000)),
      media_key: ornament(z.string()),
    }),
  ),
  mentions: some(z.looseObject({ username: z.string().max(100), id: ornament(XId) })),
});

const Attachments = z.looseObject({ media_keys: ornament(z.array(z.string().max(100))) });
const Reference = z.looseObject({ type: z.string(), id: XId });

/** A post. The names are those of the published description 2.167; pages of before call posts tweets. */
export const XPost = z.preprocess(
  renamed({
    referenced_tweets: 'referenced_posts',
    edit_history_tweet_ids: 'edit_history_post_ids',
    note_tweet: 'note_post',
  }),
  z.looseObject({
    id: XId,
    text: Words,
    created_at: Time,
    conversation_id: XId,
    author_id: ornament(XId),
    lang: ornament(z.string().max(40)),
    display_text_range: ornament(z.tuple([Count, Count])),
    entities: ornament(Entities),
    note_post: ornament(z.looseObject({ text: Words, entities: ornament(Entities) })),
    attachments: ornament(Attachments),
    referenced_posts: ornament(some(Reference)),
    edit_history_post_ids: ornament(z.array(XId).min(1)),
  }),
);
export type XPost = z.infer<typeof XPost>;

/** Something that happened in a private conversation; messages have words. */
export const XEvent = z.looseObject({
  id: XId,
  event_type: z.string().max(60),
  text: Words.catch(''),
  created_at: Time,
  dm_conversation_id: z.string().regex(/^\d[\d-]{0,60}$/u),
  sender_id: XId,
  entities: ornament(Entities),
  attachments: ornament(Attachments),
});
export type XEvent = z.infer<typeof XEvent>;

const Includes = z.preprocess(
  renamed({ tweets: 'posts' }),
  z.looseObject({ users: some(XUser), posts: some(XPost), media: some(XMedia) }),
);

const none = { users: [], posts: [], media: [] };

/** A page of a list; what cannot be read among `data` is left to whoever reads it. */
export const XPage = z.looseObject({
  data: z.array(z.unknown()).optional().default([]),
  includes: Includes.optional()
    .catch(undefined)
    .transform((given) => given ?? none),
  meta: ornament(z.looseObject({ next_token: ornament(z.string().min(1).max(2_000)) })),
});
export type XPage = z.infer<typeof XPage>;

/** Gives the parts of an object their newer names, where those are absent. */
function renamed(names: Readonly<Record<string, string>>): (given: unknown) => unknown {
  return (given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
    const all = given as Record<string, unknown>;
    const more = Object.entries(names).filter(([old, name]) => old in all && !(name in all));
    return more.length === 0 ? all : { ...all, ...Object.fromEntries(more.map(([old, name]) => [name, all[old]])) };
  };
}
