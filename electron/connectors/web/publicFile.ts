import { mayFetch } from '../network/mayFetch';
import type { Api } from './api';

/** The longest file that is fetched (octets), and how long (ms) it may take. */
const longest = 100 * 1024 * 1024;
const fileMs = 110_000;

/** So many times a server may send us on: files often lie with somebody else. */
const mostMoves = 3;

/**
 * The bytes at an address strangers named, followed where it sends us on as far as that may be asked (`mayFetch`). No
 * token goes there: it may be anywhere. null where there are none; rejects with an ApiError where nobody answers.
 * @param own the address of the account's server
 */
export async function publicFile(
  api: Pick<Api, 'raw'>,
  address: string,
  { own, signal }: { own: string; signal: AbortSignal },
): Promise<Uint8Array | null> {
  let url: string | null = address;
  for (let moves = 0; url !== null && moves <= mostMoves; moves++) {
    if (!mayFetch(url, own)) return null;
    const answer: Awaited<ReturnType<Api['raw']>> = await api.raw({
      url,
      family: 'file',
      signal,
      longest,
      timeoutMs: fileMs,
    });
    if (answer.status === 200) return answer.body;
    const next = answer.headers.get('location');
    const moved: boolean = answer.status >= 300 && answer.status < 400;
    url = moved && next !== null && URL.canParse(next, url) ? new URL(next, url).href : null;
  }
  return null;
}
