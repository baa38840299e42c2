import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { type AppError, appError, type ErrorCode } from '@shared/errors/appError';
import type { ApiProblem } from '../web/apiError';

/** A refusal as the Graph API words it; 360dialog's own have other forms, and their status says it all. */
const Refusal = z.looseObject({
  error: z.looseObject({ code: z.coerce.number().int(), error_subcode: z.number().int().nullish().catch(null) }),
});

type Meaning = { code: ErrorCode; context?: string; action?: SuggestedAction; retry?: boolean };

const each = (codes: readonly number[], meaning: Meaning): [number, Meaning][] => codes.map((code) => [code, meaning]);

/** What codes mean (Cloud API, "Error codes", v23.0), of refusals and of messages that did not arrive. */
const meanings = new Map<number, Meaning>([
  ...each([4, 80007, 130429, 131048, 131056, 133016], { code: 'rate.limited', retry: true }),
  ...each([1, 2, 131000, 131016, 131057], { code: 'server.failed', retry: true }),
  ...each([0, 190], { code: 'auth.revoked', action: 'signInAgain' }),
  ...each([3, 10, 131005], { code: 'auth.scope', context: 'whatsapp', action: 'signInAgain' }),
  ...each([368, 130497, 131031], { code: 'auth.scope', context: 'waBlocked', action: 'checkSettings' }),
  ...each([131030, 131037, 131045, 133010], { code: 'auth.scope', context: 'waNumber', action: 'checkSettings' }),
  [131042, { code: 'quota.credits', context: 'whatsapp', action: 'checkSettings' }],
  [131047, { code: 'window.closed' }],
  [131026, { code: 'recipient.unreachable', context: 'whatsapp' }],
  ...each([131049, 131050, 130472], { code: 'recipient.rejected', context: 'waLimit' }),
  ...each([131021, 131009], { code: 'content.rejected' }),
  ...each([131052, 131053], { code: 'attachment.rejected' }),
  ...each([132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018], {
    code: 'content.rejected',
    context: 'template',
  }),
]);

/** A message whose words or kind are at fault. */
const otherwise: Meaning = { code: 'content.rejected' };

/** So long (ms) the service is left alone where it refuses for too many calls and does not say for how long. */
const restMs = 30_000;

/** What a refused call means; null where its status says it all. @param account its name, for the sentence */
export function explain(
  { status, body, headers }: { status: number; body: unknown; headers: Headers },
  account: string,
): (ApiProblem & { retryAfterMs?: number }) | null {
  const told = Refusal.safeParse(body).data?.error;
  if (!told) return null;
  const { code: number, error_subcode: sub } = told;
  const isPermission = number >= 200 && number < 300;
  const meaning = meanings.get(isPermission ? 10 : number) ?? (status === 400 ? otherwise : undefined);
  if (!meaning) return null;
  const { context, action = 'wait', retry = false } = meaning;
  const code = number === 190 && sub === 463 ? 'auth.expired' : meaning.code;
  return {
    error: appError(code, {
      ...{ account: account.slice(0, 300), reason: `WhatsApp ${number}, HTTP ${status}` },
      ...(context !== undefined && { context }),
    }),
    ...{ action, retry },
    ...(code === 'rate.limited' && !headers.has('retry-after') && { retryAfterMs: restMs }),
  };
}

/** Why a message of ours did not arrive. @param number the service's code; null where it gave none */
export function troubleOf(number: number | null): AppError {
  const { code, context } = (number === null ? undefined : meanings.get(number)) ?? otherwise;
  // The message is at fault here, not the account: what is too much for the service now goes again later.
  const ofMessage = /^(?:rate|auth\.revoked|server)/u.test(code) ? 'recipient.unreachable' : code;
  return appError(ofMessage, { ...(context !== undefined && { context }), reason: `WhatsApp ${number ?? '?'}` });
}
