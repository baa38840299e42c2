import type { AppError } from '@shared/errors/appError';
import type { ConnectorContext } from '../../connector';
import { configOf } from '../config';
import { accessTokenField, clientSecretField } from '../../signIn/fields';
import type { OAuthProvider } from '../../signIn/oauthProvider';
import { createTokensOver } from '../../signIn/tokensOver';

type Needs = Pick<ConnectorContext, 'account' | 'secret' | 'keepSecret' | 'http' | 'clock'>;

/** No token can be had; `error` says why, to the user too. */
class NoToken extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

/** Gives contexts the secret `accessTokenField`, made anew when it has to be. */
export type TokenSecrets = {
  /** `refused`, for accounts with tokens: the one given last was not taken, the next is a new one. */
  over<C extends Needs>(context: C): C & { refused?(): void };
};

/** One for all accounts of a connector: however many ask, a token is renewed once. */
export function createTokenSecrets(providers: Readonly<Record<string, OAuthProvider>>): TokenSecrets {
  const tokensOf = createTokensOver();

  const token = async (context: Needs): Promise<string | null> => {
    const { account, secret } = context;
    const { oauth } = configOf(account);
    const provider = oauth && providers[oauth.provider];
    if (!provider) return null;
    const client = { id: oauth.clientId, secret: await secret(clientSecretField) };
    const got = await tokensOf(context).get(account.id, { provider, client });
    if (!got.ok) throw new NoToken({ ...got.error, facts: { account: account.name, ...got.error.facts } });
    return got.value;
  };

  return {
    over: (context) => {
      if (!configOf(context.account).oauth) return context;
      let last: string | null = null;
      return {
        ...context,
        secret: async (name) => {
          if (name !== accessTokenField) return context.secret(name);
          last = await token(context);
          return last;
        },
        refused: () => {
          if (last !== null) tokensOf(context).refused(context.account.id, last);
        },
      };
    },
  };
}
