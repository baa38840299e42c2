/** What Telegram says no with. `retryAfter` in seconds. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly retryAfter?: number,
  ) {
    super(description);
  }
}

/** The body of a refusal (https://core.telegram.org/bots/api#making-requests). */
export function refusalBody({ code, description, retryAfter }: Refusal): string {
  return JSON.stringify({
    ok: false,
    error_code: code,
    description,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  });
}
