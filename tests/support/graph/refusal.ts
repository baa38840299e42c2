/**
 * What the Graph API says no with: {error: {message, type, code, error_subcode, fbtrace_id}}
 * (developers.facebook.com/docs/graph-api/guides/error-handling, v24.0).
 */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly subcode: number | null = null,
    readonly status = 400,
  ) {
    super(`Graph ${code}`);
  }

  body(): string {
    const { code, subcode } = this;
    const type = code === 190 || code === 10 || code === 200 ? 'OAuthException' : 'GraphMethodException';
    const error = { message: `(#${code}) No`, type, code, fbtrace_id: 'A0' };
    return JSON.stringify({ error: subcode === null ? error : { ...error, error_subcode: subcode } });
  }
}

/** Nothing there, or nothing one may see: code 100 with subcode 33 (error-handling, "Unsupported get request"). */
export const missing = (): Refusal => new Refusal(100, 33);
/** A field or parameter that does not exist: code 100. */
export const unknownField = (): Refusal => new Refusal(100);
