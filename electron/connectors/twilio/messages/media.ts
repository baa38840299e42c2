import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import { mediaName } from '../../web/mediaName';
import { passable } from '../../web/passable';
import { driftOf, problemOf } from '../../web/problems';
import { longestFile } from '../capabilities';
import type { Twilio } from '../client';
import { configOf } from '../config';
import { MediaPage, type TwilioMessage } from './schema';

/** Whose servers Twilio keeps files on; a redirect to any other is not followed. */
const keepers = /(?:^|\.)(?:twilio\.com|twiliocdn\.com|amazonaws\.com|cloudfront\.net)$/u;

/** Octets of the file `remoteId` names, as `filesOf` made it. Rejects with an ApiError. */
export async function fetchMedia(
  twilio: Twilio,
  remoteId: RemoteId,
  { account, signal }: Pick<SendContext, 'account' | 'signal'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const [, message, media] = /^(\w+)\/(\w+)$/u.exec(remoteId) ?? [];
  if (message === undefined || media === undefined) throw new ApiError(driftOf(account.name, 'file'), { acted: false });
  const { status, headers, body } = await twilio.raw(`/Messages/${message}/Media/${media}`, longestFile, signal);
  if (status >= 200 && status < 300) return new Uint8Array(body);
  const target = status >= 300 && status < 400 ? headers.get('location') : null;
  if (target === null) throw new ApiError(problemOf(status, account.name), { status, acted: false });
  const { apiRoot } = configOf(account);
  const url = URL.canParse(target) ? new URL(target) : null;
  const local = apiRoot !== undefined && isLoopback(new URL(apiRoot).hostname) && isLoopback(url?.hostname ?? '');
  if (!url || !(local || (url.protocol === 'https:' && keepers.test(url.hostname)))) {
    throw new ApiError(driftOf(account.name, 'file elsewhere'), { status, acted: false });
  }
  return new Uint8Array(await twilio.foreign(url.href, longestFile, signal));
}

/**
 * The files of a message. They come along where they can be fetched at once, else they are fetched when somebody wants
 * them; @param along whether to try.
 */
export async function filesOf(
  twilio: Twilio,
  message: TwilioMessage,
  along: boolean,
  context: Pick<SendContext, 'account' | 'signal' | 'log'>,
): Promise<InboundAttachment[]> {
  if ((message.num_media ?? 0) === 0) return [];
  const { signal, log } = context;
  const found = await twilio
    .get(`/Messages/${message.sid}/Media.json`, { PageSize: '50' }, { result: MediaPage, signal, family: 'media' })
    .catch(absent);
  const files: InboundAttachment[] = [];
  for (const [index, { sid, content_type: type }] of (found?.media_list ?? []).entries()) {
    const remoteId = RemoteId.parse(`${message.sid}/${sid}`);
    const mime = type ?? 'application/octet-stream';
    const data = along ? await fetchMedia(twilio, remoteId, context).catch(passable(log.warn)) : null;
    files.push({
      ...{ remoteId, name: mediaName(mime, index), mime, bytes: data?.byteLength ?? 0, data },
      ...{ cid: null, width: null, height: null, durationMs: null },
    });
  }
  return files;
}

/** A list that is not there holds up no message; one that cannot be had now is asked for again, for it comes once. */
function absent(thrown: unknown): null {
  if (thrown instanceof ApiError && thrown.status === 404) return null;
  throw thrown;
}
