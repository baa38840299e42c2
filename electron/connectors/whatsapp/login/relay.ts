import { AccountId } from '@shared/domain/ids';
import type { LoginContext } from '../../connector';
import { createRelay } from '../../relay/client';
import { newRelaySecret, type RelayKeys, relayKeys } from '../../relay/keys';
import type { Buckets } from '../../web/buckets';
import { relayField } from '../config';

/** Where the secret of a relay is kept whose account is not there yet. */
const pendingField = 'pendingRelay';

/**
 * The secret of the account's relay: its own where it signs in again, else one that waits in the vault until its account
 * is there. Who uploads the file, and comes back another day to go on, finds the same.
 */
export async function relaySecret(context: LoginContext): Promise<{ secret: string; keys: RelayKeys }> {
  const own = context.account ? ((await context.secret?.(relayField)) ?? null) : null;
  const secret = own ?? ((await context.kindSecret(pendingField)) || null) ?? newRelaySecret();
  if (own === null) await context.setKindSecret(pendingField, secret);
  return { secret, keys: relayKeys(secret) };
}

/** The account has its secret: the next one gets another. */
export async function settleRelay(context: LoginContext, secret: string): Promise<void> {
  context.keep(relayField, secret);
  if ((await context.kindSecret(pendingField)) === secret) await context.setKindSecret(pendingField, '');
}

/** Asks the relay once, as its desk. Rejects with an ApiError where it is not there, or is another's. */
export async function proveRelay(
  url: string,
  keys: RelayKeys,
  { http, clock, signal }: LoginContext,
  buckets: Buckets,
): Promise<void> {
  const account = { id: AccountId.parse('whatsapp.relay'), name: 'Relay' };
  const relay = createRelay({ account, http, clock, buckets }, url, keys);
  await relay.ask({ box: '', after: '', told: 0, wait: 0 }, signal);
}
