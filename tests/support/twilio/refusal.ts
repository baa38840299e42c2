/** What Twilio says no with (https://www.twilio.com/docs/usage/twilios-response). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
  ) {
    super(`Twilio ${code}`);
  }

  body(): string {
    const { status, code } = this;
    return JSON.stringify({ code, message: 'No', more_info: `https://www.twilio.com/docs/errors/${code}`, status });
  }
}
