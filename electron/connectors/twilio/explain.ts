import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { type AppError, appError, type ErrorCode } from '@shared/errors/appError';
import type { ApiProblem } from '../web/apiError';

/** A refusal as Twilio words it (https://www.twilio.com/docs/usage/twilios-response). */
const Refusal = z.looseObject({ code: z.number().int().nullable().catch(null) });

type Meaning = { code: ErrorCode; context?: string };

/**
 * What Twilio's numbers mean (https://www.twilio.com/docs/api/errors), of refusals and of messages that did not arrive.
 */
const meanings = new Map<number, Meaning>([
  ...each([21211, 21217, 21401, 21421, 21614, 63003], { code: 'recipient.rejected', context: 'number' }),
  ...each([21610, 63032], { code: 'recipient.rejected', context: 'stopped' }),
  ...each([21612, 30003, 30004, 30005, 30006, 63024], { code: 'recipient.unreachable', context: 'number' }),
  ...each([20005, 21408, 21603, 21606, 21608, 21659, 21660, 30002, 63007], { code: 'auth.scope', context: 'sender' }),
  ...each([21602, 21619], { code: 'content.empty' }),
  ...each([21605, 21617], { code: 'content.tooLong' }),
  ...each([21620, 12300, 63021], { code: 'attachment.rejected' }),
  ...each([20429, 14107, 30001, 63018, 63038], { code: 'rate.limited' }),
  [63016, { code: 'window.closed' }],
  [20003, { code: 'auth.revoked' }],
]);

/** Answers whose words are at fault, whatever the number. */
const otherwise: Meaning = { code: 'content.rejected' };

/** So long (ms) Twilio is left alone where it refuses for too many calls and does not say for how long. */
const restMs = 10_000;

/** What a refused call to Twilio means; null where its status says it all. @param account its name, for the sentence */
export function explain(
  { status, body, headers }: { status: number; body: unknown; headers: Headers },
  account: string,
): (ApiProblem & { retryAfterMs?: number }) | null {
  const number = Refusal.safeParse(body).data?.code ?? null;
  const make = ({ code, context }: Meaning, action: SuggestedAction, retry: boolean) => ({
    error: appError(code, {
      ...{ account: account.slice(0, 300), reason: number === null ? `HTTP ${status}` : `Twilio ${number}` },
      ...(context !== undefined && { context }),
    }),
    action,
    retry,
  });
  const meaning = number === null ? undefined : meanings.get(number);
  if (status === 429 || meaning?.code === 'rate.limited') {
    const limited = make({ code: 'rate.limited' }, 'wait', true);
    return headers.has('retry-after') ? limited : { ...limited, retryAfterMs: restMs };
  }
  if (status === 401) return make({ code: 'auth.revoked' }, 'signInAgain', false);
  if (status === 403) return make(meaning ?? { code: 'auth.scope', context: 'sender' }, 'signInAgain', false);
  // The account, or what was asked of it, is no longer there.
  if (status === 404 && number !== null) return make({ code: 'auth.revoked' }, 'signInAgain', false);
  return status === 400 ? make(meaning ?? otherwise, 'wait', false) : null;
}

/** Why a message of ours did not arrive. @param number Twilio's, null where it gave none */
export function troubleOf(number: number | null): AppError {
  const { code, context } = (number === null ? undefined : meanings.get(number)) ?? otherwise;
  const known = code === 'rate.limited' || code === 'auth.revoked' ? otherwise.code : code;
  return appError(known, { ...(context !== undefined && { context }), reason: `Twilio ${number ?? '?'}` });
}

function each(numbers: readonly number[], meaning: Meaning): [number, Meaning][] {
  return numbers.map((number) => [number, meaning]);
}
