import { resolveSrv } from 'node:dns/promises';
import type { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { kindOf, networkCode } from '../network/networkCode';
import { ApiError } from '../web/apiError';
import { readJid } from './address';
import { configOf, passwordField } from './config';
import { failureOf } from './failure';
import { connect, type Trust } from './stream/connect';
import { type AskSrv, findServers } from './stream/findServer';
import type { Session } from './stream/session';

/** Whom to trust, whom to ask for servers, and the accounts' connections that stand. */
export type Reach = {
  trust: Trust;
  srv: AskSrv;
  live: Map<AccountId, Live>;
};

/**
 * The connection an account runs on. `said`: something was said over it, which the run has not heard of. `pageOf`: where
 * a guest was heard from last, with the device; null where that is not known.
 */
type Live = { session: Session; said(): void; pageOf(person: string): string | null };

export function createReach(trust: Trust, srv: AskSrv = resolveSrv): Reach {
  return { trust, srv, live: new Map() };
}

type Asking = Pick<SendContext, 'account' | 'signal' | 'secret'>;

/** Opens a connection of an account. Rejects with an ApiError. */
export async function openSession(context: Asking, { trust, srv }: Reach): Promise<Session> {
  const { account, signal } = context;
  const password = await context.secret(passwordField);
  const { jid: address, server } = configOf(account);
  const jid = readJid(address);
  if (!password || !jid) {
    const error = appError('vault.absent', { account: account.name.slice(0, 300) });
    throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
  }
  const servers = server ? [server] : await findServers(jid.domain, srv);
  let thrown: unknown = Object.assign(new Error('no server'), { code: 'ENOTFOUND' });
  for (const one of servers) {
    try {
      return await connect({ server: one, jid, password, byHand: server !== undefined }, trust, signal);
    } catch (error) {
      thrown = error;
      // Another server of the domain may be there where one is not; a no of any is a no of all.
      if (kindOf(networkCode(error).code) !== 'unreachable') break;
    }
  }
  throw failureOf(thrown, account.name);
}

/** Works over the account's connection where it stands, else over one of its own. Rejects with an ApiError. */
export async function withSession<T>(
  context: Asking,
  reach: Reach,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const live = reach.live.get(context.account.id);
  const session = live?.session.isOpen() ? live.session : await openSession(context, reach);
  try {
    return await work(session);
  } catch (error) {
    throw failureOf(error, context.account.name);
  } finally {
    if (session === live?.session) live.said();
    else session.close();
  }
}
