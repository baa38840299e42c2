import { appError } from '@shared/errors/appError';
import type { Api } from '../web/api';
import { ApiError } from '../web/apiError';
import { problemOf } from '../web/problems';
import { retryAfterMs } from '../web/retryAfter';

/** What lets a server say "as before" (RFC 9110, 13.1). */
export type Validators = { etag: string | null; modified: string | null };

/** A feed's text with the address it is at now and for good, or that it is as before. */
export type Fetched =
  { kind: 'same' } | ({ kind: 'text'; text: string; url: string; movedTo: string | null } & Validators);

const mostRedirects = 5;
const accepted = 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.8';

/** Gets a feed, following where it moved to, never from https to http. Rejects with an ApiError. */
export async function fetchFeed(
  { api, now, name }: { api: Api; now: () => number; name: string },
  url: string,
  { etag, modified }: Validators,
  signal: AbortSignal,
): Promise<Fetched> {
  const headers = {
    accept: accepted,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(modified !== null && { 'if-modified-since': modified }),
  };
  let at = url;
  let movedTo: string | null = null;
  let forGood = true;
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const { status, headers: said, body } = await api.raw({ url: at, family: 'feed', headers, signal });
    if (status === 304) return { kind: 'same' };
    const to = status >= 300 && status < 400 ? next(said.get('location'), at) : null;
    if (to !== null) {
      forGood &&= status === 301 || status === 308;
      at = to;
      if (forGood) movedTo = to;
      continue;
    }
    if (status < 200 || status >= 300) {
      const gone = { error: appError('feed.gone', { account: name }), action: 'checkSettings' as const };
      const problem = status === 404 || status === 410 ? { ...gone, retry: status === 404 } : problemOf(status, name);
      throw new ApiError(problem, { status, retryAfterMs: retryAfterMs(said, now()), acted: false });
    }
    return {
      kind: 'text',
      text: decoded(body, said.get('content-type') ?? ''),
      url: at,
      movedTo,
      etag: said.get('etag'),
      modified: said.get('last-modified'),
    };
  }
  throw new ApiError(problemOf(310, name), { status: 310, acted: false });
}

function next(location: string | null, from: string): string | null {
  if (location === null || !URL.canParse(location, from)) return null;
  const to = new URL(location, from);
  const safe = to.protocol === 'https:' || (to.protocol === 'http:' && new URL(from).protocol === 'http:');
  return safe ? to.href : null;
}

/** The words by the charset of the header, else of the XML declaration, else UTF-8. */
function decoded(body: Uint8Array, type: string): string {
  const declared = /encoding=["']([\w.-]+)/u.exec(Buffer.from(body.subarray(0, 200)).toString('latin1'))?.[1];
  const charset = /charset="?([\w.-]+)/iu.exec(type)?.[1] ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
