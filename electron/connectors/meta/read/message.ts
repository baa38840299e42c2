import { z } from 'zod';
import { Id, List, Time } from './post';

const Person = z
  .looseObject({ id: Id, name: z.string().max(400).nullish(), username: z.string().max(400).nullish() })
  .transform(({ id, name, username }) => ({ id, name: username ?? name ?? '' }));

/** A file as a message names it (docs/graph-api/reference/message/attachments, v24.0). */
export const FileFacts = z.looseObject({
  name: z.string().max(400).nullish(),
  mime_type: z.string().max(120).nullish(),
  size: z.number().int().min(0).nullish().catch(null),
  image_data: z
    .looseObject({ url: z.string().max(4000), width: z.number().nullish(), height: z.number().nullish() })
    .nullish(),
  video_data: z.looseObject({ url: z.string().max(4000) }).nullish(),
  file_url: z.string().max(4000).nullish(),
});

/** What a message shows that stands elsewhere: a story it answers, a post that is shared. Its link ends after a while. */
const Link = z.looseObject({ link: z.string().max(4000).nullish() });

/** A private message (docs/graph-api/reference/message; instagram conversations-api, v24.0). */
export const TalkMessage = z.looseObject({
  id: Id,
  created_time: Time,
  from: Person.nullish(),
  message: z.string().max(100_000).nullish(),
  attachments: z.looseObject({ data: z.array(FileFacts).max(200) }).nullish(),
  shares: z.looseObject({ data: z.array(Link).max(50) }).nullish(),
  story: z.looseObject({ mention: Link.nullish(), reply_to: Link.nullish() }).nullish(),
  is_unsupported: z.boolean().nullish(),
});
export type TalkMessage = z.infer<typeof TalkMessage>;

/** Fields that are asked of a message. */
export const messageFields = 'id,created_time,from,message,attachments,shares,story,is_unsupported';
/** Facebook tells neither stories nor what it cannot show. */
export const pageMessageFields = 'id,created_time,from,message,attachments,shares';

export const Talk = z.looseObject({
  id: Id,
  updated_time: Time,
  participants: z.looseObject({ data: z.array(Person).max(50) }).nullish(),
  messages: List.nullish(),
});
export type Talk = z.infer<typeof Talk>;

/** A file of a message: where it is, under which key it is asked for again, and what it is said to be. */
export type FileRow = { key: string; url: string; name: string; mime: string; bytes: number };

/** The files of a message in their order, what is shown from elsewhere last. */
export function filesOf({ attachments, shares, story }: TalkMessage): FileRow[] {
  const files = (attachments?.data ?? []).map((file, index): FileRow => {
    const url = file.image_data?.url ?? file.video_data?.url ?? file.file_url ?? '';
    const kind = file.image_data ? 'image/jpeg' : file.video_data ? 'video/mp4' : 'application/octet-stream';
    const mime = file.mime_type ?? kind;
    return {
      key: String(index),
      url,
      name: file.name ?? `${mime.split('/')[0] ?? 'file'}-${index + 1}`,
      mime,
      bytes: file.size ?? 0,
    };
  });
  const links = [story?.reply_to?.link, story?.mention?.link, ...(shares?.data ?? []).map(({ link }) => link)];
  const shown = links.flatMap((url, index): FileRow[] =>
    url
      ? [{ key: `shown${index}`, url, name: index < 2 ? 'story' : 'post', mime: 'application/octet-stream', bytes: 0 }]
      : [],
  );
  return [...files, ...shown].filter(({ url }) => url !== '');
}
