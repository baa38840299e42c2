import { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import type { ApiProblem } from '../web/apiError';

/** A refusal as Telegram words it (https://core.telegram.org/bots/api#making-requests). */
const Refusal = z.looseObject({
  description: z.string().catch(''),
  parameters: z
    .looseObject({ retry_after: z.number().min(0).max(86_400).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** What a refusal with 400 means, by its words; there is no other way to tell. */
const meanings: readonly [RegExp, ErrorCode][] = [
  [
    /chat not found|user not found|peer_id_invalid|chat_id is empty|upgraded to a supergroup|group is deactivated/iu,
    'recipient.unreachable',
  ],
  [/message is too long|caption is too long|message_too_long/iu, 'content.tooLong'],
  [/text is empty|text must be non-empty/iu, 'content.empty'],
  [/file is too big|too large|file_too_big/iu, 'attachment.tooLarge'],
  [/business_peer_usage_missing|business_peer_invalid/iu, 'window.closed'],
  [/business.?connection|not enough rights|need administrator rights/iu, 'auth.scope'],
  [/wrong type of the web page content|photo_invalid|image_process_failed|wrong file/iu, 'attachment.rejected'],
  [
    /can't be (?:edited|deleted)|message to (?:edit|delete|react) not found|message_id_invalid|reaction_invalid/iu,
    'change.refused',
  ],
];

/** Why a chat takes nothing more, by the words of a refusal with 403. */
const closed: readonly [RegExp, string][] = [
  [/blocked by the user/iu, 'blocked'],
  [/was kicked|not a member/iu, 'removed'],
  [/user is deactivated|group chat was deleted/iu, 'gone'],
];

/** What a refused call to Telegram means; null where its status says it all. @param account its name, for the sentence */
export function explain(
  { status, body }: { status: number; body: unknown },
  account: string,
): (ApiProblem & { retryAfterMs?: number }) | null {
  const { description, parameters } = Refusal.safeParse(body).data ?? { description: '', parameters: undefined };
  const make = (code: ErrorCode, action: SuggestedAction, retry: boolean, context = '') => ({
    error: appError(code, { account: account.slice(0, 300), reason: `HTTP ${status}`, ...(context && { context }) }),
    action,
    retry,
  });
  if (status === 401 || (status === 404 && description !== '')) return make('auth.revoked', 'signInAgain', false);
  if (status === 403)
    return make('recipient.unreachable', 'none', false, closed.find(([words]) => words.test(description))?.[1]);
  if (status === 409) {
    // A webhook is another program that takes the messages; signing in asks whether it may be ended.
    const hook = /webhook is active|setwebhook/iu.test(description);
    return hook
      ? make('conflict.otherDesk', 'signInAgain', false, 'webhook')
      : make('conflict.otherDesk', 'takeOver', false);
  }
  if (status === 413) return make('attachment.tooLarge', 'none', false);
  if (status === 429) {
    const seconds = parameters?.retry_after;
    return { ...make('rate.limited', 'wait', true), ...(seconds !== undefined && { retryAfterMs: seconds * 1_000 }) };
  }
  if (status !== 400) return null;
  const code = meanings.find(([words]) => words.test(description))?.[1] ?? 'content.rejected';
  return make(code, 'wait', true);
}
