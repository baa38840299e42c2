/**
 * What X says no with: a problem (RFC 7807 as https://docs.x.com/x-api/fundamentals/response-codes-and-errors has it),
 * or the body given.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {},
  ) {
    super(String(body.detail ?? body.error_description ?? status));
  }
}

const problems = 'https://api.x.com/2/problems';

/** A refusal with one of X's own types; `about:blank` where it has none. */
export function problem(status: number, type: string, title: string, detail: string): Refusal {
  const known = type === '' ? 'about:blank' : `${problems}/${type}`;
  return new Refusal(status, { title, detail, type: known, status });
}

/** 400: something of the call is not known, or not allowed. */
export function invalid(detail: string): Refusal {
  return problem(400, 'invalid-request', 'Invalid Request', detail);
}

/** 403: the call is understood and not allowed. */
export function forbidden(detail: string): Refusal {
  return problem(403, '', 'Forbidden', detail);
}
