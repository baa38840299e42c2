import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../connector';
import { isLoopback } from '../network/loopback';
import { ApiError } from '../web/apiError';
import { driftOf } from '../web/problems';
import type { Sipgate } from './client';
import { configOf } from './config';
import { Entry } from './history';

type Context = Pick<SendContext, 'account' | 'signal' | 'log'>;

/** Octets of a recording or of the pages of a fax. */
const longest = 30 * 1024 * 1024;

/** Where sipgate keeps what entries lead to; the key is in the address, and no token is shown there. */
const keepers = /(?:^|\.)sipgate\.(?:de|com)$/u;

const kinds = {
  VOICEMAIL: { field: 'recordingUrl', name: 'voicemail', ending: 'mp3', mime: 'audio/mpeg' },
  FAX: { field: 'documentUrl', name: 'fax', ending: 'pdf', mime: 'application/pdf' },
} as const;

function kindOf({ type }: Entry): (typeof kinds)[keyof typeof kinds] | null {
  return type === 'VOICEMAIL' || type === 'FAX' ? kinds[type] : null;
}

/**
 * The file an entry leads to. It comes along where it can be had at once, else it is fetched when somebody wants it.
 * @param along whether to try
 */
export async function filesOf(
  sipgate: Sipgate,
  entry: Entry,
  along: boolean,
  context: Context,
): Promise<InboundAttachment[]> {
  const kind = kindOf(entry);
  if (!kind || !entry[kind.field]) return [];
  const data = along ? await fetchFile(sipgate, entry, context).catch(later(context)) : null;
  const day = new Date(entry.created).toISOString().slice(0, 10);
  return [
    {
      ...{ remoteId: RemoteId.parse(`${entry.id}/file`), name: `${kind.name}-${day}.${kind.ending}`, mime: kind.mime },
      ...{ bytes: data?.byteLength ?? 0, data, cid: null, width: null, height: null },
      durationMs: kind === kinds.VOICEMAIL && entry.duration ? Math.round(entry.duration * 1000) : null,
    },
  ];
}

/** Octets of the file `remoteId` names, as `filesOf` made it: its address is asked for anew. Rejects with an ApiError. */
export async function download(
  sipgate: Sipgate,
  remoteId: RemoteId,
  context: Context,
): Promise<Uint8Array<ArrayBuffer>> {
  const id = /^([\w-]{1,200})\/file$/u.exec(remoteId)?.[1];
  if (id === undefined) throw new ApiError(driftOf(context.account.name, 'file'), { acted: false });
  const entry = await sipgate.get(`/history/${id}`, { result: Entry, signal: context.signal });
  return fetchFile(sipgate, entry, context);
}

async function fetchFile(
  sipgate: Sipgate,
  entry: Entry,
  { account, signal }: Context,
): Promise<Uint8Array<ArrayBuffer>> {
  const kind = kindOf(entry);
  const said = (kind && entry[kind.field]) ?? '';
  const url = URL.canParse(said) ? new URL(said) : null;
  const { apiRoot } = configOf(account);
  const local = apiRoot !== undefined && isLoopback(new URL(apiRoot).hostname) && isLoopback(url?.hostname ?? '');
  if (!url || !(local || (url.protocol === 'https:' && keepers.test(url.hostname)))) {
    throw new ApiError(driftOf(account.name, 'file elsewhere'), { acted: false });
  }
  return sipgate.file(url.href, longest, signal);
}

/** A file that is there and cannot be had now holds up no message. */
function later({ account, log }: Context) {
  return (thrown: unknown): null => {
    if (!(thrown instanceof ApiError)) throw thrown;
    log.warn('file.later', { account: account.id, code: thrown.error.code });
    return null;
  };
}
