import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import type { ApiProblem } from '../../web/apiError';

/** A refusal as servers word it; some give a list. */
const Refusal = z.looseObject({ error: z.string().catch(''), error_description: z.string().optional().catch('') });

/** What a refusal with 422 means, by its words; there is no other way to tell. */
const meanings: readonly [RegExp, ErrorCode][] = [
  [/character limit|too long/iu, 'content.tooLong'],
  [/text can't be blank|cannot be empty/iu, 'content.empty'],
  [/file size|too large/iu, 'attachment.tooLarge'],
  [/content type|file type|mime|cannot attach|not supported|not finished processing/iu, 'attachment.rejected'],
];

/** What a refused call to a server means; null where its status says it all. @param account its name, for the sentence */
export function explain({ status, body }: { status: number; body: unknown }, account: string): ApiProblem | null {
  const { error } = Refusal.safeParse(body).data ?? { error: '' };
  const make = (code: ErrorCode, action: SuggestedAction, retry: boolean, context = ''): ApiProblem => ({
    error: appError(code, {
      account: account.slice(0, 300),
      reason: `HTTP ${status}`,
      ...(context && { context }),
    }),
    action,
    retry,
  });
  // The account itself was closed, or the whole server (410): nobody but the person can mend it.
  if (status === 410 || (status === 403 && /disabled|suspended/iu.test(error)))
    return make('auth.revoked', 'signInAgain', false);
  if (status === 404) return make('not.found', 'wait', true);
  if (status === 413) return make('attachment.tooLarge', 'none', false);
  if (status !== 422 && status !== 400) return null;
  return make(meanings.find(([words]) => words.test(error))?.[1] ?? 'content.rejected', 'wait', true);
}
