import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createMastodon, type Mastodon } from './api/client';
import { configOf, tokenField } from './config';

export type Reach = Pick<SendContext, 'account' | 'http' | 'clock' | 'secret'>;

/** The account's token. Rejects with an ApiError where it is gone. */
export async function tokenOf({ account, secret }: Pick<Reach, 'account' | 'secret'>): Promise<string> {
  const token = await secret(tokenField);
  if (token !== null && token !== '') return token;
  const error = appError('vault.absent', { account: account.name.slice(0, 300) });
  throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
}

/** The server as an account reaches it. */
export async function reach(context: Reach, buckets: Buckets): Promise<Mastodon> {
  const { account, http, clock } = context;
  return createMastodon({ account, http, clock, buckets }, configOf(account).origin, await tokenOf(context));
}
