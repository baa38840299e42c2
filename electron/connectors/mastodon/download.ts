import type { Attachment } from '@shared/domain/attachment';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { publicFile } from '../web/publicFile';
import { Status } from './api/schema';
import { addressOf } from './posts/files';
import { reach } from './reach';

/** The bytes of a file, from where its post says it lies now. */
export async function download(
  { name }: Attachment,
  remoteId: RemoteId,
  context: SendContext,
  buckets: Buckets,
): Promise<Uint8Array> {
  const { signal } = context;
  const [post = '', file = ''] = remoteId.split('/');
  const { call, api, origin } = await reach(context, buckets);
  const { data } = await call(`/api/v1/statuses/${encodeURIComponent(post)}`, { answer: Status, signal });
  const media = data.media_attachments.find(({ id }) => id === file);
  const address = media ? addressOf(media) : null;
  const bytes = address === null ? null : await publicFile(api, address, { own: origin, signal });
  if (bytes) return bytes;
  const error = appError('attachment.missing', { name: name.slice(0, 300) });
  throw new ApiError({ error, action: 'none', retry: false }, { acted: false });
}
