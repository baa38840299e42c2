import type { IncomingMessage } from 'node:http';
import type { Attachment } from '@shared/domain/attachment';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { isLoopback } from '../network/loopback';
import { ApiError } from '../web/apiError';
import { createApi } from '../web/api';
import type { Buckets } from '../web/buckets';
import { unanswered } from '../web/problems';
import { guardedRequest, type Line } from '../../remote/guardedRequest';
import { usable } from './read/files';

/** The largest file (octets) that is fetched. */
const longest = 100 * 1024 * 1024;

/**
 * A file by the address a message names. A stranger named it: it is asked for without anything of ours, over an
 * encrypted connection and only at public addresses.
 * @param local the account never leaves this computer: there its server's files lie too
 */
export async function download(
  { name, bytes }: Attachment,
  remoteId: RemoteId,
  context: SendContext,
  { line, buckets, local }: { line: Line; buckets: Buckets; local: boolean },
): Promise<Uint8Array> {
  const { account, http, clock, signal } = context;
  const address = usable(remoteId);
  if (address === null) throw failed('attachment.missing', name);
  if (bytes > longest) throw failed('attachment.tooLarge', name);
  const url = new URL(address);
  if (local && isLoopback(url.hostname)) {
    const api = createApi({ account, http, clock, buckets });
    return (await api.bytes({ url, family: 'file', signal, longest })).body;
  }
  try {
    const answer = await guardedRequest(line, { url, method: 'GET', headers: {}, signal });
    if (answer.statusCode !== 200) throw failed('attachment.missing', name);
    return await readAll(answer, name);
  } catch (thrown) {
    if (thrown instanceof ApiError) throw thrown;
    throw new ApiError(unanswered(thrown, account.name), { acted: false });
  }
}

async function readAll(answer: IncomingMessage, name: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longest) {
      answer.destroy();
      throw failed('attachment.tooLarge', name);
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function failed(code: 'attachment.missing' | 'attachment.tooLarge', name: string): ApiError {
  const error = appError(code, { name: name.slice(0, 300) });
  return new ApiError({ error, action: 'none', retry: false }, { acted: false });
}
