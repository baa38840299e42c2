import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode, type Facts } from '@shared/errors/appError';
import type { ApiProblem } from '../web/apiError';

/** A refusal as X writes it (https://docs.x.com/x-api/fundamentals/response-codes-and-errors). */
const Problem = z.looseObject({
  type: z.string().catch(''),
  detail: z.string().catch(''),
  errors: z.array(z.looseObject({ message: z.string().catch('') })).catch([]),
});

/** How long (ms) nothing is asked when the credits are spent. */
const creditsMs = 30 * 60_000;

type Meaning = [code: ErrorCode, context: string, action: SuggestedAction, retry: boolean, waitMs?: number];

/** What X says in words alone. */
const words: readonly [RegExp, Meaning][] = [
  [/mentioned or otherwise engaged/iu, ['recipient.rejected', 'xReply', 'none', false]],
  [/deleted or not visible/iu, ['recipient.unreachable', 'post', 'none', false]],
  [/duplicate content/iu, ['content.rejected', 'duplicate', 'none', false]],
  [/too long/iu, ['content.tooLong', '', 'none', false]],
  [/cannot send messages to this user/iu, ['recipient.rejected', 'xMessages', 'none', false]],
];

const meaningOf = (status: number, type: string, said: string): Meaning | null => {
  if (status === 402 || type.endsWith('/credits-depleted')) return ['quota.credits', '', 'none', true, creditsMs];
  if (type.endsWith('/usage-capped')) return ['quota.credits', 'limit', 'none', true, creditsMs];
  const told = words.find(([pattern]) => pattern.test(said));
  if (told && status >= 400 && status < 500) return told[1];
  if (status === 404 && type.endsWith('/resource-not-found')) return ['recipient.unreachable', 'post', 'none', false];
  if (status === 403) return ['auth.scope', 'x', 'signInAgain', false];
  return null;
};

/** What a refused call means; null where its status says it all. @param account its name, for the sentence */
export function explain(
  { status, body }: { status: number; body: unknown },
  account: string,
): (ApiProblem & { retryAfterMs?: number }) | null {
  const { type, detail, errors } = Problem.safeParse(body).data ?? { type: '', detail: '', errors: [] };
  const meaning = meaningOf(status, type, [detail, ...errors.map(({ message }) => message)].join(' '));
  if (!meaning) return null;
  const [code, context, action, retry, retryAfterMs] = meaning;
  const facts: Facts = { account: account.slice(0, 300), reason: `HTTP ${status}`, ...(context && { context }) };
  return { error: appError(code, facts), action, retry, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
