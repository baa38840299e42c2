import { fail, ok, type Result } from '@shared/errors/result';
import { guardedRequest, type Line } from './guardedRequest';

const patienceMs = 20_000;

/**
 * Leaves a mailing list by one POST (RFC 8058 section 3.1): https only, no cookies, no redirects, no private address.
 * @param address as the mail's List-Unsubscribe gives it
 */
export async function unsubscribe(
  line: Line,
  address: string,
  quitting: AbortSignal,
): Promise<Result<Record<string, never>>> {
  const signal = AbortSignal.any([quitting, AbortSignal.timeout(patienceMs)]);
  const body = 'List-Unsubscribe=One-Click';
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  try {
    const answer = await guardedRequest(line, { url: new URL(address), method: 'POST', headers, body, signal });
    const status = answer.statusCode ?? 0;
    answer.destroy();
    return status >= 200 && status < 300 ? ok({}) : fail('unsubscribe.refused', { status });
  } catch {
    return fail('unsubscribe.failed');
  }
}
