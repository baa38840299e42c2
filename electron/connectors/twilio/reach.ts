import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createTwilio, type Twilio } from './client';
import { configOf, secretField, twilioRoot } from './config';

/** Twilio as an account reaches it. Rejects with an ApiError where its secret is gone. */
export async function reach(
  context: Pick<SendContext, 'account' | 'http' | 'clock' | 'secret'>,
  buckets: Buckets,
): Promise<Twilio> {
  const { account, http, clock } = context;
  const secret = await context.secret(secretField);
  if (secret === null || secret === '') {
    const error = appError('vault.absent', { account: account.name.slice(0, 300) });
    throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
  }
  const { accountSid, keySid, apiRoot } = configOf(account);
  return createTwilio({ account, http, clock, buckets }, { accountSid, keySid, secret }, apiRoot ?? twilioRoot);
}
