import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import type { Graph } from '../client';
import { configOf } from '../config';
import type { Platform } from '../platform';
import { type FileRow, filesOf, messageFields, pageMessageFields, TalkMessage } from './message';

/** How large (octets) a received file may be. */
const longestFile = 25 * 1024 * 1024;

/** Whose servers Meta keeps media on; a link to any other is not followed. */
const keepers = /(?:^|\.)(?:fbcdn\.net|cdninstagram\.com|fbsbx\.com)$/u;

type Context = Pick<SendContext, 'account' | 'signal' | 'log'>;

function mayFetch(url: string, { account }: Context): boolean {
  const to = URL.canParse(url) ? new URL(url) : null;
  const { apiRoot } = configOf(account);
  const local = apiRoot !== undefined && isLoopback(new URL(apiRoot).hostname) && isLoopback(to?.hostname ?? '');
  return to !== null && (local || (to.protocol === 'https:' && keepers.test(to.hostname)));
}

/**
 * The files of a message. Their links end, so they are fetched at once; one that cannot be had holds up no message.
 * @param along whether to fetch them now
 */
export async function attachmentsOf(
  graph: Graph,
  message: TalkMessage,
  along: boolean,
  context: Context,
): Promise<InboundAttachment[]> {
  const files: InboundAttachment[] = [];
  for (const file of filesOf(message)) {
    const got = along ? await fetchFile(graph, file, context).catch(passable(context.log.warn)) : null;
    const mime = got && file.mime === 'application/octet-stream' ? got.mime : file.mime;
    files.push({
      ...{
        remoteId: RemoteId.parse(`${message.id}/${file.key}`),
        name: file.name.slice(0, 400),
        mime: mime.slice(0, 120),
      },
      ...{ bytes: got?.data.byteLength ?? file.bytes, data: got?.data ?? null },
      ...{ cid: null, width: null, height: null, durationMs: null },
    });
  }
  return files;
}

async function fetchFile(graph: Graph, { url }: FileRow, context: Context) {
  if (!mayFetch(url, context)) throw gone(context);
  const { data, mime } = await graph.media(url, longestFile, context.signal);
  return { data: new Uint8Array(data), mime };
}

/** The bytes of a file `attachmentsOf` named, by a link that is asked for anew. Rejects where it is no longer there. */
export async function download(graph: Graph, platform: Platform, remoteId: RemoteId, context: Context) {
  const [, id = '', key = ''] = /^(.+)\/([^/]+)$/u.exec(remoteId) ?? [];
  const fields = platform.name === 'instagram' ? messageFields : pageMessageFields;
  const message = await graph.get(
    `/${encodeURIComponent(id)}`,
    { fields },
    { result: TalkMessage, signal: context.signal },
  );
  const file = filesOf(message).find((one) => one.key === key);
  if (!file) throw gone(context);
  try {
    return (await fetchFile(graph, file, context)).data;
  } catch (thrown) {
    throw thrown instanceof ApiError && thrown.status === 403 ? gone(context) : thrown;
  }
}

function gone({ account }: Context): ApiError {
  const error = appError('attachment.missing', { account: account.name.slice(0, 300), name: '', context: 'expired' });
  return new ApiError({ error, action: 'none', retry: false }, { acted: false });
}

/** What is wrong with one file holds up no message. A limit or a line that is down does. */
function passable(warn: (event: string, facts: { code: string }) => void) {
  return (thrown: unknown): null => {
    if (!(thrown instanceof ApiError)) throw thrown;
    const { code } = thrown.error;
    if (code === 'rate.limited' || code.startsWith('network.')) throw thrown;
    warn('media.failed', { code });
    return null;
  };
}
