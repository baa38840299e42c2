import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import type { ApiProblem } from '../web/apiError';
import type { Spent } from './usage';

/** A refusal as the Graph API words it (docs/graph-api/guides/error-handling, v24.0). */
const Refusal = z.looseObject({
  error: z.looseObject({ code: z.number().int(), error_subcode: z.number().int().nullish().catch(null) }),
});

type Meaning = { code: ErrorCode; context?: string; action?: SuggestedAction; retry?: boolean };

/**
 * What code and subcode mean (messenger-platform/error-codes; error-handling): the app, the user, the page or the endpoint
 * was asked too often; nothing there; nobody of that id; not reachable; the windows; one private answer alone.
 */
const meanings = new Map<string, Meaning>([
  ...['4', '17', '32', '613', '80001', '80002', '80006'].map(
    (code) => [code, { code: 'rate.limited', retry: true }] as const,
  ),
  ...['1', '2'].map((code) => [code, { code: 'server.failed', retry: true }] as const),
  ['190', { code: 'auth.revoked', action: 'signInAgain' }],
  ['190/463', { code: 'auth.expired', action: 'signInAgain' }],
  ['10/2018278', { code: 'window.closed' }],
  ['10/2018028', { code: 'auth.scope', context: 'development', action: 'checkSettings' }],
  ['100', { code: 'protocol.drift', retry: true }],
  ['100/33', { code: 'recipient.unreachable', context: 'post' }],
  ['100/2018001', { code: 'recipient.rejected' }],
  ['100/2018109', { code: 'content.rejected' }],
  // Uploaded as what it is not, or too large; an upload that is not there any longer.
  ['100/2018047', { code: 'attachment.rejected' }],
  ['100/2018074', { code: 'attachment.rejected' }],
  ['551', { code: 'recipient.unreachable' }],
  ['10900', { code: 'reply.once' }],
  ['10903', { code: 'window.closed', context: 'comment' }],
  ['368', { code: 'content.rejected' }],
]);

const noPermission: Meaning = { code: 'auth.scope', context: 'meta', action: 'signInAgain' };

/** So long (ms) Meta is left alone where it refuses for too many calls and does not say for how long. */
const restMs = 300_000;

/** What a refused call means; null where its status says it all. @param account its name, for the sentence */
export function explain(
  { status, body }: { status: number; body: unknown },
  account: string,
  spent: Spent | null,
): (ApiProblem & { retryAfterMs?: number }) | null {
  const told = Refusal.safeParse(body).data?.error;
  if (!told) return null;
  const { code: number, error_subcode: sub } = told;
  const isPermission = number === 10 || number === 3 || (number >= 200 && number < 300);
  const exact = sub === null || sub === undefined ? undefined : meanings.get(`${number}/${sub}`);
  const meaning = exact ?? (isPermission ? noPermission : meanings.get(String(number)));
  if (!meaning) return null;
  const { code, context, action = 'wait', retry = false } = meaning;
  const facts = { account: account.slice(0, 300), reason: `Graph ${number}${sub ? `/${sub}` : ''}, HTTP ${status}` };
  const error = appError(code, { ...facts, ...(context !== undefined && { context }) });
  const wait = Math.max(spent?.regainMs ?? 0, spent ? 60_000 : restMs);
  return { error, action, retry, ...(code === 'rate.limited' && { retryAfterMs: wait }) };
}
