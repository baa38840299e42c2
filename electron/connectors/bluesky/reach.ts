import type { SendContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { createXrpc, type How } from './client';
import { configOf } from './config';
import { isStale } from './explain';
import type { SessionNeeds, Sessions } from './session/sessions';

/** What all accounts share. */
export type Shared = { buckets: Buckets; sessions: Sessions };

/** An account's own server, called as the account. */
export type Desk = { call<T>(method: string, how: How<T>): Promise<T> };

/** The server of an account; a session that ended before its time is renewed once, and the call made again. */
export function reach(context: SessionNeeds & Pick<SendContext, 'http'>, { buckets, sessions }: Shared): Desk {
  const { account, http, clock } = context;
  const xrpc = createXrpc({ account, http, clock, buckets }, configOf(account).pds);
  return {
    async call(method, how) {
      const token = await sessions.token(context, xrpc);
      try {
        return await xrpc.call(method, how, token);
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || !isStale(thrown.status, thrown.body)) throw thrown;
        sessions.refused(account.id, token);
        return await xrpc.call(method, how, await sessions.token(context, xrpc));
      }
    },
  };
}
