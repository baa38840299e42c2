import { z } from 'zod';
import type { Outgoing } from '@shared/channels/outgoing';
import { FileFacts } from '../read/message';
import { Id, Time } from '../read/post';

/** A message or comment as it is looked for among ours. */
export const Row = z.looseObject({
  id: Id,
  created_time: Time.optional(),
  timestamp: Time.optional(),
  message: z.string().nullish(),
  text: z.string().nullish(),
  from: z.looseObject({ id: Id, name: z.string().nullish(), username: z.string().nullish() }).nullish(),
  attachments: z
    .looseObject({ data: z.array(FileFacts).max(200) })
    .nullish()
    .catch(null),
});
export type Row = z.infer<typeof Row>;
type Facts = z.infer<typeof FileFacts>;

type File = Outgoing['attachments'][number];
/** One message of an answer: its words, or one of its files. Messenger takes either, never both (send-api, "message"). */
export type Part = { text: string } | { file: File };

/** An answer as messages: its words first, then each file. */
export function partsOf({ text, attachments }: Pick<Outgoing, 'text' | 'attachments'>): Part[] {
  return [...(text.trim() === '' ? [] : [{ text }]), ...attachments.map((file) => ({ file }))];
}

/** What Messenger calls a file (send-messages/saving-assets). */
export function typeOf({ attachment: { mime } }: File): 'image' | 'audio' | 'video' | 'file' {
  const [type] = mime.split('/');
  return type === 'image' || type === 'audio' || type === 'video' ? type : 'file';
}

/**
 * The messages of an answer that are there already, from its first on. @param rows ours since it was written, oldest first
 */
export function partsThere(outgoing: Pick<Outgoing, 'text' | 'attachments'>, rows: readonly Row[]): Row[] {
  const parts = partsOf(outgoing);
  const [first] = parts;
  if (!first) return [];
  // The same words may have been said before: the newest are meant.
  const begin = 'text' in first ? rows.findLastIndex((row) => isPart(first, row)) : 0;
  const there: Row[] = [];
  for (const row of begin < 0 ? [] : rows.slice(begin)) {
    const next = parts[there.length];
    if (next && isPart(next, row)) there.push(row);
  }
  return there;
}

function isPart(part: Part, row: Row): boolean {
  const words = (row.message ?? row.text ?? '').trim();
  if ('text' in part) return words === part.text.trim();
  const [only] = row.attachments?.data ?? [];
  return words === '' && only !== undefined && isFile(part.file, only);
}

/** Pictures and films are made anew by Meta: only of other files name and size stay. What is not told speaks for it. */
function isFile(file: File, { name, size, mime_type: mime, image_data: image, video_data: video }: Facts): boolean {
  const type = typeOf(file);
  if (image || video) return type === (image ? 'image' : 'video');
  const told = mime?.split('/')[0];
  if (type !== 'file') return told === undefined || told === type;
  const { bytes, name: ours } = file.attachment;
  return (size ?? bytes) === bytes && (name ?? ours) === ours;
}
