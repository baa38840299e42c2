import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import type { Echoes } from '../web/echoes';
import type { Books } from './book';
import { type Cloud, createCloud } from './client';
import { configOf, tokenField } from './config';

/** What calls of all accounts go by. */
export type Means = { buckets: Buckets; echoes: Echoes; books: Books };

/** One of an account's secrets. Rejects with an ApiError where it is gone. */
export async function secretOf(
  { account, secret }: Pick<SendContext, 'account' | 'secret'>,
  field: string,
): Promise<string> {
  const found = await secret(field);
  if (found) return found;
  const error = appError('vault.absent', { account: account.name.slice(0, 300) });
  throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
}

/** The service as an account reaches it. Rejects with an ApiError where its token is gone. */
export async function reach(
  context: Pick<SendContext, 'account' | 'http' | 'clock' | 'secret'>,
  { buckets }: Pick<Means, 'buckets'>,
): Promise<Cloud> {
  const { account, http, clock } = context;
  const token = await secretOf(context, tokenField);
  const { provider, phoneId, wabaId, apiRoot } = configOf(account);
  return createCloud({ account, http, clock, buckets }, { provider, token, phoneId, wabaId, root: apiRoot ?? null });
}
