import type { Clock, ConnectorContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import type { Mastodon } from '../api/client';
import { configOf } from '../config';
import type { Us } from '../posts/message';
import { handleOf } from '../posts/people';
import type { Known } from '../posts/read';
import { reach } from '../reach';

/** What one run reads with. `known`: the posts it told. */
export type Reading = { mastodon: Mastodon; us: Us; known: Known; signal: AbortSignal; clock: Clock };

/** Reaches the server as one account, with the secret and the time as they are then. */
export function createReading(
  context: Pick<ConnectorContext, 'account' | 'clock' | 'http' | 'secret'>,
  buckets: Buckets,
  signal: AbortSignal,
): () => Promise<Reading> {
  const { account, clock } = context;
  const known: Known = new Map();
  return async () => ({
    ...{ mastodon: await reach(context, buckets), us: usOf(account, clock.now()), known, signal, clock },
  });
}

/** Whose posts an account's are. */
export function usOf(account: ConnectorContext['account'], now: number): Us {
  const { accountId: id, userName, domain } = configOf(account);
  return { id, handle: handleOf(userName, domain), domain, name: account.name.slice(0, 200), now };
}
