import { z } from 'zod';
import type { AccountId, Ms } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { ConnectorContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import type { Xrpc } from '../client';
import { configOf, Did, passwordField, refreshField } from '../config';
import { isStale } from '../explain';
import { claimsOf } from './claims';

/** A session as a server gives it. */
export const Session = z.looseObject({
  did: Did,
  handle: z.string().max(300),
  accessJwt: z.string().min(1).max(10_000),
  refreshJwt: z.string().min(1).max(10_000),
  didDoc: z.unknown().optional(),
});
export type Session = z.infer<typeof Session>;

/** What a session is made from. */
export type SessionNeeds = Pick<ConnectorContext, 'account' | 'secret' | 'keepSecret' | 'clock' | 'signal' | 'log'>;

/** The sessions of all accounts. */
export type Sessions = {
  /** A token that is still good; renewed where it is not, once however many ask. Rejects with an ApiError. */
  token(needs: SessionNeeds, xrpc: Xrpc): Promise<string>;
  /** A server refused this token before its time: the next is a new one. Another one stays. */
  refused(account: AccountId, token: string): void;
};

/** A token is renewed this long (ms) before it ends. */
const marginMs = 300_000;

/**
 * Sessions are renewed by their refresh token, which is kept before its session is used; only where that is over is the
 * app password taken, of which servers allow few.
 */
export function createSessions(): Sessions {
  const held = new Map<AccountId, { access: string; endsAt: Ms }>();
  const renewing = new Map<AccountId, Promise<string>>();

  const keep = async ({ account, keepSecret, log, clock }: SessionNeeds, session: Session): Promise<string> => {
    try {
      await keepSecret?.(refreshField, session.refreshJwt);
    } catch {
      // The app password is still there for the next start.
      log.warn('session.notKept');
    }
    const claims = claimsOf(session.accessJwt);
    const livesMs = claims?.exp && claims.iat ? (claims.exp - claims.iat) * 1_000 : 3_600_000;
    held.set(account.id, { access: session.accessJwt, endsAt: clock.now() + livesMs });
    return session.accessJwt;
  };

  const renew = async (needs: SessionNeeds, xrpc: Xrpc): Promise<string> => {
    const { account, secret, signal } = needs;
    const how = { result: Session, signal, input: {} };
    const refresh = await secret(refreshField);
    if (refresh) {
      try {
        return await keep(needs, await xrpc.call('com.atproto.server.refreshSession', how, refresh));
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || !isStale(thrown.status, thrown.body)) throw thrown;
      }
    }
    const password = await secret(passwordField);
    if (!password) {
      const error = appError('vault.absent', { account: account.name.slice(0, 300) });
      throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
    }
    const input = { identifier: configOf(account).did, password };
    const session = await xrpc.call('com.atproto.server.createSession', { ...how, input, family: 'session' });
    return keep(needs, session);
  };

  return {
    async token(needs, xrpc) {
      const { account, clock } = needs;
      const now = held.get(account.id);
      if (now && clock.now() < now.endsAt - marginMs) return now.access;
      const under = renewing.get(account.id) ?? renew(needs, xrpc).finally(() => renewing.delete(account.id));
      renewing.set(account.id, under);
      return under;
    },
    refused(account, token) {
      if (held.get(account)?.access === token) held.delete(account);
    },
  };
}
