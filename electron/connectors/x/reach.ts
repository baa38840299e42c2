import type { AppError } from '@shared/errors/appError';
import { appError } from '@shared/errors/appError';
import type { SuggestedAction } from '@shared/channels/status';
import type { SendContext } from '../connector';
import type { AccessTokens } from '../signIn/accessTokens';
import type { Api } from '../web/api';
import { createApi } from '../web/api';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createX, type How, type XClient } from './client';
import { configOf, officialRoot } from './config';
import type { Budget } from './cost/budget';
import { providerAt } from './provider';

type Needs = Pick<SendContext, 'account' | 'http' | 'clock' | 'secret' | 'keepSecret' | 'signal'>;

/** What all accounts share. */
export type Shared = {
  buckets: Buckets;
  tokens(needs: Needs): AccessTokens;
  budget(account: Needs['account']['id']): Budget;
};

/** X as an account reaches it. */
export type Desk = {
  call<T>(how: How<T>): Promise<T>;
  bytes(how: Parameters<XClient['bytes']>[0]): Promise<Uint8Array>;
  /** Files that lie in the open, asked for without a token. */
  open: Api;
  root: string;
};

/** X, called as the account; a token that ended before its time is renewed once, and the call made again. */
export function reach(context: Needs, { buckets, tokens }: Shared): Desk {
  const { account, http, clock } = context;
  const { clientId, apiRoot: root = officialRoot } = configOf(account);
  const settings = { account, http, clock, buckets };
  const x = createX(settings, root);
  const issuer = { provider: providerAt(root), client: { id: clientId, secret: null } };

  const token = async (): Promise<string> => {
    const got = await tokens(context).get(account.id, issuer);
    if (got.ok) return got.value;
    throw noToken(got.error, account.name);
  };
  const withToken = async <T>(work: (token: string) => Promise<T>): Promise<T> => {
    const first = await token();
    try {
      return await work(first);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.status !== 401) throw thrown;
      tokens(context).refused(account.id, first);
      return await work(await token());
    }
  };
  return {
    call: (how) => withToken((bearer) => x.call(how, bearer)),
    bytes: (how) => withToken((bearer) => x.bytes(how, bearer)),
    open: createApi(settings),
    root,
  };
}

/** Why there is no token. X says of a refresh token it does not know any more that the request is invalid. */
function noToken(error: AppError, name: string): ApiError {
  const account = name.slice(0, 300);
  const make = (of: AppError, action: SuggestedAction, retry: boolean): ApiError =>
    new ApiError({ error: { ...of, facts: { account, ...of.facts } }, action, retry }, { acted: false });
  switch (error.code) {
    case 'auth.rejected':
    case 'auth.revoked':
      return make(appError('auth.revoked'), 'signInAgain', false);
    case 'auth.expired':
      return make(error, 'signInAgain', false);
    case 'network.cut':
    case 'server.failed':
    case 'rate.limited':
    case 'protocol.drift':
      return make(error, 'wait', true);
    default:
      return make(error, 'signInAgain', true);
  }
}
