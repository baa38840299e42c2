import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConnectorEvent, InboundAttachment } from '@shared/channels/events';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import { passable } from '../web/passable';
import { driftOf } from '../web/problems';
import { longestAtOnce, longestFile } from './capabilities';
import type { Cloud } from './client';
import { digestOf } from './webhook/files';

/** Where a file is for the next five minutes (Cloud API, "Retrieve media URL"). */
const Found = z.looseObject({
  url: z.url().max(4_000),
  sha256: z.string().max(200).nullish(),
  file_size: z.coerce.number().int().min(0).nullish().catch(null),
});

type Context = Pick<SendContext, 'account' | 'signal' | 'log'>;

/**
 * The octets of a file, by id, held against the digest and the size the service tells. Rejects with an ApiError: files are
 * kept for a while alone, and a link to one for five minutes.
 */
async function fetchMedia(
  cloud: Cloud,
  { remoteId, name }: Pick<InboundAttachment, 'remoteId' | 'name'>,
  longest: number,
  { account, signal }: Context,
): Promise<Uint8Array<ArrayBuffer>> {
  const [id = '', told = ''] = remoteId.split('/');
  const { url, sha256, file_size: size } = await gone(cloud.media(id, { result: Found, signal }), account.name);
  if (size !== null && size !== undefined && size > longest) throw tooLarge(name);
  const data = new Uint8Array(await gone(cloud.file(url, longest, signal), account.name));
  const digest = createHash('sha256').update(data).digest('hex');
  const wanted = [told, digestOf(sha256 ?? '')].filter((one) => one !== '');
  const isWhole = wanted.every((one) => one === digest) && (size ?? data.byteLength) === data.byteLength;
  if (!isWhole) throw new ApiError(driftOf(account.name, 'another file'), { acted: false });
  return data;
}

/** Fetches what came along with messages; what cannot be had holds up none of them, and is fetched when it is wanted. */
export async function withFiles(events: ConnectorEvent[], cloud: Cloud, context: Context): Promise<ConnectorEvent[]> {
  const { warn } = context.log;
  const fetched = async (file: InboundAttachment): Promise<InboundAttachment> => {
    const data = await fetchMedia(cloud, file, longestAtOnce, context).catch(passable(warn));
    return { ...file, data, bytes: data?.byteLength ?? file.bytes };
  };
  const whole: ConnectorEvent[] = [];
  for (const event of events) {
    const files = event.type === 'message' ? event.attachments : [];
    const attachments: InboundAttachment[] = [];
    for (const file of files) attachments.push(await fetched(file));
    whole.push(event.type === 'message' ? { ...event, attachments } : event);
  }
  return whole;
}

/** The same when somebody wants it later, up to what the service sends at all. */
export function download(cloud: Cloud, name: string, remoteId: RemoteId, context: Context): Promise<Uint8Array> {
  return fetchMedia(cloud, { remoteId, name }, longestFile, context);
}

/** What is no longer there is no fault of the account. */
async function gone<T>(asked: Promise<T>, name: string): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    const isGone = thrown instanceof ApiError && [400, 404, 410].includes(thrown.status ?? 0);
    if (!isGone) throw thrown;
    const error = appError('attachment.missing', { account: name.slice(0, 300), context: 'expired' });
    throw new ApiError({ error, action: 'none', retry: false }, { status: thrown.status ?? 404, acted: false });
  }
}

function tooLarge(name: string): ApiError {
  const error = appError('attachment.tooLarge', { name: name.slice(0, 300) });
  return new ApiError({ error, action: 'none', retry: false }, { acted: false });
}
