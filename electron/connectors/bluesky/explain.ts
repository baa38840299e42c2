import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import type { ApiProblem } from '../web/apiError';

/** A refusal as servers of the network word it (https://atproto.com/specs/xrpc#error-responses). */
const Refusal = z.looseObject({ error: z.string().max(200), message: z.string().catch('') });
type Refusal = z.infer<typeof Refusal>;

/** What a refusal says; null where it is none of the network's. */
export function refusalIn(body: unknown): Refusal | null {
  return Refusal.safeParse(body).data ?? null;
}

/** Whether a token was refused because it is over or no good: another may be taken. */
export function isStale(status: number | null, body: unknown): boolean {
  const refusal = refusalIn(body);
  if (refusal && (/scope|method/iu.test(refusal.message) || /^Account/u.test(refusal.error))) return false;
  return status === 401 || (status === 400 && /^(?:ExpiredToken|InvalidToken)$/u.test(refusal?.error ?? ''));
}

type Meaning = [code: ErrorCode, action: SuggestedAction, retry: boolean];

const meanings: Readonly<Record<string, Meaning>> = {
  AccountTakedown: ['auth.revoked', 'signInAgain', false],
  AccountDeactivated: ['auth.revoked', 'signInAgain', false],
  RepoDeactivated: ['auth.revoked', 'signInAgain', false],
  AuthFactorTokenRequired: ['auth.rejected', 'signInAgain', false],
  RateLimitExceeded: ['rate.limited', 'wait', true],
  BlobTooLarge: ['attachment.tooLarge', 'none', false],
  InvalidMimeType: ['attachment.rejected', 'none', false],
  BlockedActor: ['recipient.unreachable', 'none', false],
  BlockedByActor: ['recipient.unreachable', 'none', false],
  InvalidConvo: ['recipient.unreachable', 'none', false],
  ConvoLocked: ['recipient.unreachable', 'none', false],
  ReactionInvalidValue: ['change.refused', 'none', false],
  ReactionLimitReached: ['change.refused', 'none', false],
  ReactionMessageDeleted: ['change.refused', 'none', false],
  NotFound: ['recipient.unreachable', 'none', false],
};

/** What a refused call means; null where its status says it all. @param account its name, for the sentence */
export function explain({ status, body }: { status: number; body: unknown }, account: string): ApiProblem | null {
  const refusal = refusalIn(body);
  const make = ([code, action, retry]: Meaning): ApiProblem => ({
    error: appError(code, { account: account.slice(0, 300), reason: `HTTP ${status}` }),
    action,
    retry,
  });
  if (!refusal) return null;
  const known = meanings[refusal.error];
  if (known) return make(known);
  if (isStale(status, body)) return make(['auth.revoked', 'signInAgain', false]);
  if (refusal.error === 'InvalidToken') return make(['auth.scope', 'signInAgain', false]);
  return status === 400 && refusal.error === 'InvalidRequest' ? make(['content.rejected', 'wait', true]) : null;
}
