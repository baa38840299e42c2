import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createGraph, type Graph } from './client';
import { appSecretField, configOf, tokenField } from './config';
import type { Platform } from './platform';
import type { Echoes } from '../web/echoes';
import type { Meter } from './usage';

/** What calls of all accounts go by. */
export type Means = { platform: Platform; buckets: Buckets; meter: Meter; echoes: Echoes };

/** The Graph API as an account reaches it. Rejects with an ApiError where its token is gone. */
export async function reach(
  { account, http, clock, secret }: Pick<SendContext, 'account' | 'http' | 'clock' | 'secret'>,
  { platform, buckets, meter }: Omit<Means, 'echoes'>,
): Promise<Graph> {
  const token = await secret(tokenField);
  if (token === null || token === '') {
    const error = appError('vault.absent', { account: account.name.slice(0, 300) });
    throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
  }
  const appSecret = (await secret(appSecretField)) || null;
  const root = configOf(account).apiRoot ?? platform.root;
  return createGraph({ account, http, clock, buckets, meter }, { token, appSecret }, root);
}
