import { z } from 'zod';
import type { Outgoing } from '@shared/channels/outgoing';
import type { SendContext } from '../../connector';
import { bare } from '../../pictures/bare';
import type { Desk } from '../reach';

/** How long (ms) one may be on its way. */
const fileMs = 110_000;

/** A blob as servers name it, to be put into a record as it came. */
const Uploaded = z.looseObject({ blob: z.looseObject({ ref: z.looseObject({ $link: z.string() }) }) });

/**
 * Brings pictures to the server, one after the other, without what they tell of where and by what they were taken: it
 * keeps them as they come, for everybody. Nobody sees them before a post names them. @returns what hangs on that post
 */
export async function embedOf(
  files: Outgoing['attachments'],
  desk: Desk,
  { signal }: Pick<SendContext, 'signal'>,
): Promise<object | null> {
  const images: object[] = [];
  for (const { attachment, data } of files) {
    const { mime, alt = '', width, height } = attachment;
    const { blob } = await desk.call('com.atproto.repo.uploadBlob', {
      ...{ result: Uploaded, body: { type: mime, data: bare(data) }, family: 'write', timeoutMs: fileMs, signal },
    });
    images.push({ image: blob, alt, ...(width && height && { aspectRatio: { width, height } }) });
  }
  return images.length === 0 ? null : { $type: 'app.bsky.embed.images', images };
}
