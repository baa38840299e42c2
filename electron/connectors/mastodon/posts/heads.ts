import type { Api } from '../../web/api';
import { ApiError } from '../../web/apiError';
import type { Status } from '../api/schema';
import { mayFetch } from '../../network/mayFetch';
import { addressOf, type FileHead } from './files';

/** A server that does not tell at once (ms) leaves the size open. */
const patienceMs = 5_000;

/**
 * How large the files of posts are, by address. A file nobody tells of is left out: it is fetched all the same when
 * somebody wants it. No token goes there.
 */
export async function headsOf(
  statuses: readonly Status[],
  { api, origin, signal }: { api: Api; origin: string; signal: AbortSignal },
): Promise<ReadonlyMap<string, FileHead>> {
  const addresses = statuses.flatMap(({ media_attachments: media }) => media.flatMap((one) => addressOf(one) ?? []));
  const ask = async (url: string): Promise<[string, FileHead] | null> => {
    if (!mayFetch(url, origin)) return null;
    try {
      const { status, headers } = await api.raw({
        url,
        method: 'HEAD',
        family: 'file',
        signal,
        timeoutMs: patienceMs,
        longest: 100_000_000_000,
      });
      const bytes = Number(headers.get('content-length') ?? 0);
      if (status !== 200 || !Number.isSafeInteger(bytes) || bytes < 0) return null;
      return [url, { bytes, mime: /^[\w-]+\/[\w.+-]+/u.exec(headers.get('content-type') ?? '')?.[0] ?? null }];
    } catch (thrown) {
      if (thrown instanceof ApiError) return null;
      throw thrown;
    }
  };
  const found = await Promise.all([...new Set(addresses)].map(ask));
  return new Map(found.filter((one) => one !== null));
}
