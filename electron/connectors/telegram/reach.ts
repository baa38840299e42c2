import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createTelegram, type Telegram } from './client';
import { configOf, telegramRoot, tokenField } from './config';

/** Telegram as an account reaches it. Rejects with an ApiError where its token is gone. */
export async function reach(
  context: Pick<SendContext, 'account' | 'http' | 'clock' | 'secret'>,
  buckets: Buckets,
): Promise<Telegram> {
  const { account, http, clock } = context;
  const token = await context.secret(tokenField);
  if (token === null || token === '') {
    const error = appError('vault.absent', { account: account.name.slice(0, 300) });
    throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
  }
  return createTelegram({ account, http, clock, buckets }, token, configOf(account).apiRoot ?? telegramRoot);
}
