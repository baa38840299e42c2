import { z } from 'zod';
import { Did } from '../config';

/** What may be left out, and is where it makes no sense: a post is worth more than its ornaments. */
export const ornament = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const Uri = z.string().max(900).startsWith('at://');
const Words = z.string().max(100_000);
const Count = z.number().int().min(0);

/** A time as servers write it, as UTC ms. */
export const Time = z
  .string()
  .max(60)
  .transform((text, context) => {
    const at = Date.parse(text);
    if (Number.isNaN(at) || at < 0) context.addIssue('no time');
    return at;
  });

/** A record in exactly one version. */
export const StrongRef = z.looseObject({ uri: Uri, cid: z.string().min(1).max(200) });

/** A file kept with a record. */
const Blob = z.looseObject({
  ref: z.looseObject({ $link: z.string().min(1).max(200) }),
  mimeType: z.string().max(120),
  size: Count,
});

/** What somebody, or a service, says of a post. */
const Label = z.looseObject({ val: z.string().max(128), neg: ornament(z.boolean()) });
export type Label = z.infer<typeof Label>;

const Picture = z.looseObject({
  image: Blob,
  alt: ornament(Words),
  aspectRatio: ornament(z.looseObject({ width: Count, height: Count })),
});

/** Those of a list that can be read. */
const Pictures = ornament(
  z.array(z.unknown()).transform((all) => all.flatMap((one) => Picture.safeParse(one).data ?? [])),
);

/**
 * What hangs on a post, by the fields of all kinds: pictures (`items` in a gallery), a film, a page, another post, or
 * pictures with a post.
 */
const Media = z.looseObject({
  images: Pictures,
  items: Pictures,
  video: ornament(Blob),
  alt: ornament(Words),
  external: ornament(z.looseObject({ uri: Words, title: ornament(Words) })),
  record: ornament(z.looseObject({ uri: ornament(Uri), record: ornament(z.looseObject({ uri: Uri })) })),
});
const Embed = Media.extend({ media: ornament(Media) });

const Facet = z.looseObject({
  index: z.looseObject({ byteStart: Count, byteEnd: Count }),
  features: z.array(z.looseObject({ $type: z.string(), uri: ornament(z.string().max(4_000)) })),
});

/** The stretches of a text that mean something; those that make no sense are left out. */
export const Facets = ornament(
  z.array(z.unknown()).transform((all) => all.flatMap((one) => Facet.safeParse(one).data ?? [])),
);

/** A post as its author keeps it (app.bsky.feed.post). */
export const PostRecord = z.looseObject({
  text: Words,
  createdAt: Time,
  langs: ornament(z.array(z.string().max(40))),
  reply: ornament(z.looseObject({ root: StrongRef, parent: StrongRef })),
  facets: Facets,
  embed: ornament(Embed),
  labels: ornament(z.looseObject({ values: z.array(Label) })),
});
export type PostRecord = z.infer<typeof PostRecord>;

/** Somebody. A handle that no longer leads to them reads `handle.invalid`. */
export const Actor = z.looseObject({ did: Did, handle: z.string().max(300), displayName: ornament(Words) });
export type Actor = z.infer<typeof Actor>;

/** A post as the network shows it. */
export const PostView = z.looseObject({
  uri: Uri,
  cid: z.string().min(1).max(200),
  author: Actor,
  record: PostRecord,
  indexedAt: Time,
  labels: ornament(z.array(Label)),
});
export type PostView = z.infer<typeof PostView>;

/** A post with those it answers; whatever cannot be shown ends the chain. */
export type ThreadView = { post: PostView; parent?: ThreadView | undefined };
export const ThreadView: z.ZodType<ThreadView> = z.lazy(() =>
  z.looseObject({ post: PostView, parent: ornament(ThreadView) }),
);

/** That something concerns us; `record` is the post itself. */
export const Notice = z.looseObject({
  uri: Uri,
  cid: z.string().min(1).max(200),
  author: Actor,
  reason: z.string().max(60),
  record: PostRecord,
  isRead: z.boolean().catch(false),
  indexedAt: Time,
  labels: ornament(z.array(Label)),
});
export type Notice = z.infer<typeof Notice>;
