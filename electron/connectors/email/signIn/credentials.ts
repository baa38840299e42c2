import { appError } from '@shared/errors/appError';
import { configOf } from '../config';
import type { Reach } from '../imap/client';
import { accessTokenField } from '../../signIn/fields';

/** The secret of an account that signs in by password. */
export const passwordField = 'password';

/** What proves to a server who we are. */
export type Credentials = { user: string; pass: string } | { user: string; accessToken: string };

/** There is nothing to sign in with, as when secrets were kept for one run only. `error` says so to the user. */
class NothingKept extends Error {
  readonly error;
  constructor(account: string) {
    super('no secret');
    this.error = appError('auth.expired', { account: account.slice(0, 300) });
  }
}

/** The account's way to sign in. Rejects, carrying an error value, when there is none or it cannot be had now. */
export async function credentialsOf({ account, secret }: Pick<Reach, 'account' | 'secret'>): Promise<Credentials> {
  const { user, oauth } = configOf(account);
  const found = await secret(oauth ? accessTokenField : passwordField);
  if (found === null) throw new NothingKept(account.name);
  return oauth ? { user, accessToken: found } : { user, pass: found };
}
