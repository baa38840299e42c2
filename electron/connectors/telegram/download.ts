import { z } from 'zod';
import type { Attachment } from '@shared/domain/attachment';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { longestDownload } from './capabilities';
import { reach } from './reach';

/** Where a file lies for the next hour. Nothing in it may lead elsewhere. */
const Found = z.looseObject({
  file_path: z
    .string()
    .max(1000)
    .regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/].*$/u),
});

/** The bytes of a file. Rejects, with an error value, where bots get none of that size. */
export async function download(
  attachment: Attachment,
  remoteId: RemoteId,
  context: SendContext,
  buckets: Buckets,
): Promise<Uint8Array> {
  const { signal } = context;
  if (attachment.bytes > longestDownload) throw tooLarge(attachment);
  const telegram = await reach(context, buckets);
  const found = await telegram
    .call('getFile', { file_id: remoteId }, { result: Found, signal })
    .catch((thrown: unknown) => {
      throw thrown instanceof ApiError && thrown.error.code === 'attachment.tooLarge' ? tooLarge(attachment) : thrown;
    });
  return telegram.file(found.file_path, longestDownload, signal);
}

function tooLarge({ name }: Attachment): ApiError {
  const error = appError('attachment.tooLarge', { name: name.slice(0, 300), context: 'bot' });
  return new ApiError({ error, action: 'none', retry: false }, { acted: false });
}
