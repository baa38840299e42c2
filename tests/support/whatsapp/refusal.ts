/**
 * What the Cloud API says no with (WhatsApp Cloud API, "Error codes", v23.0): the codes here, each with the HTTP status
 * the page gives.
 */
const statuses = {
  /** Token missing, expired or taken back (AuthException and "Access token has expired"). */
  190: 401,
  /** "API Permission Denied": the token lacks whatsapp_business_messaging or whatsapp_business_management. */
  10: 403,
  /** "Invalid parameter", also an unknown version or path (Graph API, "Error handling"). */
  100: 400,
  2500: 400,
  /** "Temporary due to downtime". */
  2: 503,
  /** "Rate limit hit": the throughput of the number. */
  130429: 429,
  /** "(Business Account, Consumer Account) pair rate limit hit". */
  131056: 400,
  /** "Re-engagement message": more than 24 hours since the customer last wrote. */
  131047: 400,
  /** "Required parameter is missing". */
  131008: 400,
  /** "Parameter value is not valid". */
  131009: 400,
  /** "Message undeliverable". */
  131026: 400,
  /** "Unsupported message type". */
  131051: 400,
  /** "Media download error" and "Media upload error". */
  131052: 400,
  131053: 400,
  /** "Template param count mismatch", "Template does not exist", "Template is paused". */
  132000: 400,
  132001: 404,
  132015: 400,
} as const;

export type RefusalCode = keyof typeof statuses;

/** A no of the Cloud API, in the form of the Graph API. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    readonly details = '',
  ) {
    super(`(#${code})`);
    this.status = statuses[code];
  }

  body(): string {
    const { code, message, details } = this;
    const data = { messaging_product: 'whatsapp', details };
    return JSON.stringify({ error: { message, type: 'OAuthException', code, error_data: data, fbtrace_id: 'A1' } });
  }
}
