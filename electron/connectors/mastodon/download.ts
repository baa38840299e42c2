import type { Attachment } from '@shared/domain/attachment';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { Status } from './api/schema';
import { mayFetch } from './fileAddress';
import { addressOf } from './posts/files';
import { reach } from './reach';

/** The longest file that is fetched (octets), and how long (ms) it may take. */
const longest = 100 * 1024 * 1024;
const fileMs = 110_000;

/** So many times a server may send us on: files often lie with somebody else. */
const mostMoves = 3;

/** The bytes of a file, from where its post says it lies now. No token goes there: it may be anywhere. */
export async function download(
  { name }: Attachment,
  remoteId: RemoteId,
  context: SendContext,
  buckets: Buckets,
): Promise<Uint8Array> {
  const { signal } = context;
  const missing = (): ApiError =>
    new ApiError(
      { error: appError('attachment.missing', { name: name.slice(0, 300) }), action: 'none', retry: false },
      { acted: false },
    );
  const [post = '', file = ''] = remoteId.split('/');
  const { call, api, origin } = await reach(context, buckets);
  const { data } = await call(`/api/v1/statuses/${encodeURIComponent(post)}`, { answer: Status, signal });
  const media = data.media_attachments.find(({ id }) => id === file);
  let url = media ? addressOf(media) : null;
  for (let moves = 0; url !== null && moves <= mostMoves; moves++) {
    if (!mayFetch(url, origin)) break;
    const { status, headers, body } = await api.raw({ url, family: 'file', signal, longest, timeoutMs: fileMs });
    if (status === 200) return body;
    const next = headers.get('location');
    url = status >= 300 && status < 400 && next !== null && URL.canParse(next, url) ? new URL(next, url).href : null;
  }
  throw missing();
}
