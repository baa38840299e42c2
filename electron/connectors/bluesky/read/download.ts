import type { Attachment } from '@shared/domain/attachment';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { createApi } from '../../web/api';
import { ApiError } from '../../web/apiError';
import { publicFile } from '../../web/publicFile';
import { configOf } from '../config';
import { readBlobId } from '../ids';
import type { Places } from '../login/findServer';
import type { Shared } from '../reach';
import { isBlob } from './isBlob';
import { serverOf } from './serverOf';

/**
 * The bytes of a picture, from the server its author keeps it at (com.atproto.sync.getBlob), which their identity names;
 * checked against the content identifier the post names, so that nobody can put another one there.
 */
export async function download(
  { name }: Attachment,
  remoteId: RemoteId,
  context: SendContext,
  shared: Shared,
  places: Places,
): Promise<Uint8Array> {
  const blob = readBlobId(remoteId);
  const { account, http, clock, signal } = context;
  const { pds: own } = configOf(account);
  const server = blob && (await serverOf(blob.did, context, shared, places));
  if (blob && server) {
    const address = `${server.replace(/\/+$/u, '')}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams(blob).toString()}`;
    const bytes = await publicFile(createApi({ account, http, clock, buckets: shared.buckets }), address, {
      own,
      signal,
    });
    if (bytes && isBlob(bytes, blob.cid)) return bytes;
  }
  const error = appError('attachment.missing', { name: name.slice(0, 300) });
  throw new ApiError({ error, action: 'none', retry: false }, { acted: false });
}
