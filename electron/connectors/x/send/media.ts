import { z } from 'zod';
import type { Outgoing } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { filmTypes, largestOf, pictureTypes } from '../capabilities';
import { XId } from '../config';
import { prices } from '../cost/prices';
import type { Desk, Shared } from '../reach';

/** How long (ms) a part may be on its way; how long X may be at a film. */
const partMs = 110_000;
const patienceMs = 300_000;

/** Octets of one part, and the longest description (characters). */
const partSize = 4 * 1024 * 1024;
const longestDescription = 1_000;

const State = z.looseObject({ state: z.string(), check_after_secs: z.number().min(0).max(600).catch(5) });
const Uploaded = z.looseObject({
  data: z.looseObject({ id: XId, processing_info: State.optional().catch(undefined) }),
});
type Uploaded = z.infer<typeof Uploaded>['data'];

type File = Outgoing['attachments'][number];

/** Why a file cannot go out, found before X is asked; null where it can. */
export function refusalOf({ attachment: { name, mime, bytes } }: File): AppError | null {
  const facts = { name: name.slice(0, 300) };
  if (![...pictureTypes, ...filmTypes].includes(mime)) return appError('attachment.rejected', facts);
  const max = largestOf(mime);
  return bytes > max ? appError('attachment.tooLarge', { ...facts, bytes, max }) : null;
}

/**
 * Brings files to X, one after the other, in parts; their ids there. Nobody sees them before something names them.
 * https://docs.x.com/x-api/media/quickstart/media-upload-chunked
 */
export async function upload(
  files: readonly File[],
  kind: 'tweet' | 'dm',
  desk: Desk,
  context: Pick<SendContext, 'account' | 'clock' | 'signal'>,
  { budget }: Shared,
): Promise<string[]> {
  const ids: string[] = [];
  const { account, clock, signal } = context;
  const call = (path: string, more: { json?: object; form?: FormData }): Promise<Uploaded> =>
    desk
      .call({ path, family: 'media', method: 'POST', answer: Uploaded, signal, timeoutMs: partMs, ...more })
      .then(({ data }) => data);
  for (const { attachment, data } of files) {
    const { mime, alt, name } = attachment;
    const category = mime.startsWith('video/') ? 'video' : mime === 'image/gif' ? 'gif' : 'image';
    const json = { media_type: mime, media_category: `${kind}_${category}`, total_bytes: data.byteLength };
    const { id } = await call('media/upload/initialize', { json });
    for (let at = 0, index = 0; at < data.byteLength; at += partSize, index++) {
      const form = new FormData();
      form.set('segment_index', String(index));
      form.set('media', new Blob([new Uint8Array(data.subarray(at, at + partSize))], { type: mime }), name);
      await desk.call({
        ...{ path: `media/upload/${id}/append`, family: 'media', method: 'POST', answer: z.unknown(), signal, form },
        timeoutMs: partMs,
      });
    }
    await untilDone(await call(`media/upload/${id}/finalize`, {}), name, desk, context);
    if (alt) {
      const metadata = { alt_text: { text: alt.slice(0, longestDescription) } };
      budget(account.id).spend(prices.metadata, clock.now());
      await desk.call({
        ...{ path: 'media/metadata', family: 'media', method: 'POST', answer: z.unknown(), signal },
        json: { id, metadata },
      });
    }
    ids.push(id);
  }
  return ids;
}

/** X works on films after they are there. */
async function untilDone(
  begun: Uploaded,
  name: string,
  desk: Desk,
  { clock, signal }: Pick<SendContext, 'clock' | 'signal'>,
): Promise<void> {
  let { processing_info: at } = begun;
  for (const until = clock.now() + patienceMs; at && at.state !== 'succeeded';) {
    if (at.state === 'failed' || clock.now() > until || signal.aborted) {
      const error = appError('attachment.rejected', { name: name.slice(0, 300) });
      throw new ApiError({ error, action: 'none', retry: false }, { status: 400, acted: false });
    }
    await clock.sleep(Math.max(1, at.check_after_secs) * 1_000, signal);
    const query = { media_id: begun.id, command: 'STATUS' };
    const { data } = await desk.call({ path: 'media/upload', family: 'media', answer: Uploaded, signal, query });
    at = data.processing_info;
  }
}
