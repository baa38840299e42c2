import type { Account } from '@shared/domain/account';
import type { AccountDescription } from '@shared/ipc/accountDetails';
import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import { serverOf } from '../web/apiRoot';
import { configOf, untilField } from './config';
import { type Means, reach } from './reach';
import { whoAmI } from './state';

/** What the account's page shows: who it is, and until when its token holds, where it ends by itself. */
export async function describe(account: Account, context: SendContext, means: Means): Promise<AccountDescription> {
  const { platform } = means;
  const until = Number((await context.secret(untilField)) ?? Number.NaN);
  const error = await reach(context, means)
    .then((graph) => whoAmI(graph, platform, context.signal))
    .then(() => null)
    .catch((thrown: unknown) => {
      if (!(thrown instanceof ApiError)) throw thrown;
      return thrown.error;
    });
  const { name, apiRoot } = configOf(account);
  return {
    user: name.slice(0, 320),
    signIn: 'token',
    servers: [{ use: 'both', ...serverOf(apiRoot ?? platform.root) }],
    folders: [],
    error,
    ...(platform.refreshes && Number.isSafeInteger(until) && { signInUntil: until }),
  };
}
