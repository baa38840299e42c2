import type { Attachment } from '@shared/domain/attachment';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import { reach, type Shared } from './reach';
import { mayFetch, privateFileAt } from './read/files';

/** The longest file that is fetched (octets), and how long (ms) it may take. */
const longest = 512 * 1024 * 1024;
const timeoutMs = 110_000;

/** The bytes of a file. In the open no token goes along; a private one is asked for by its own endpoint. */
export async function download(
  { name }: Attachment,
  remoteId: RemoteId,
  context: SendContext,
  shared: Shared,
): Promise<Uint8Array> {
  const { signal } = context;
  const desk = reach(context, shared);
  const address = remoteId.replace(/^file:/u, '');
  const hidden = privateFileAt(address);
  if (hidden) return desk.bytes({ path: hidden.path, family: 'media', signal, longest, timeoutMs });
  if (mayFetch(address, desk.root)) {
    const { status, body } = await desk.open.raw({ url: address, family: 'file', signal, longest, timeoutMs });
    if (status === 200) return body;
  }
  const error = appError('attachment.missing', { name: name.slice(0, 300) });
  throw new ApiError({ error, action: 'none', retry: false }, { acted: false });
}
