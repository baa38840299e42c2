import { z } from 'zod';
import type { Outgoing } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import type { Graph } from '../client';
import type { Platform } from '../platform';
import { Id } from '../read/post';
import { typeOf } from './parts';

const Uploaded = z.looseObject({ attachment_id: Id });
type File = Outgoing['attachments'][number];

/** Why files cannot go out, found before Meta is asked; null where they can. */
export function refusedFile(files: readonly File[], { profiles }: Platform): AppError | null {
  const { grade, maxBytes, maxCount } = profiles.talk.attachments;
  if (files.length === 0) return null;
  if (grade !== 'full') return appError('attachment.rejected');
  if (files.length > (maxCount ?? Infinity)) return appError('attachment.rejected', { max: maxCount });
  const max = maxBytes ?? Infinity;
  const large = files.find(({ data }) => data.byteLength > max);
  const facts = large && { name: large.attachment.name.slice(0, 300), bytes: large.data.byteLength, max };
  return facts ? appError('attachment.tooLarge', facts) : null;
}

/**
 * Brings a file to Meta, which keeps it for 90 days and shows it to nobody before a message names it; its id there
 * (messenger-platform/reference/attachment-upload-api, v24.0).
 */
export async function upload(graph: Graph, file: File, { signal, phase }: SendContext): Promise<string> {
  const { attachment, data } = file;
  const form = new FormData();
  form.set('message', JSON.stringify({ attachment: { type: typeOf(file), payload: { is_reusable: true } } }));
  form.set('filedata', new Blob([new Uint8Array(data)], { type: attachment.mime }), attachment.name);
  // Said again with each file: the attempt is getting on.
  const how = { result: Uploaded, signal, before: () => phase('connecting') };
  return (await graph.form('/me/message_attachments', form, how)).attachment_id;
}
