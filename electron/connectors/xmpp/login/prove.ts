import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { connectionFault } from '../../email/login/loginFailure';
import { ApiError } from '../../web/apiError';
import { hasArchive } from '../archive/query';
import type { XmppConfig } from '../config';
import { openSession, type Reach } from '../reach';
import { findUpload } from '../send/upload';
import type { Problem } from './steps';

/** What a server that let us in can do. */
type Proven = { upload: number | null };

/**
 * Signs in for real, over a connection whose encryption and server were verified first, and sees whether the server keeps
 * what comes in while the desk is off.
 */
export async function prove(
  config: XmppConfig,
  password: string,
  { signal }: LoginContext,
  reach: Reach,
): Promise<Proven | Problem> {
  const account = asAccount(config);
  try {
    const session = await openSession({ account, signal, secret: () => Promise.resolve(password) }, reach);
    try {
      if (!(await hasArchive(session))) return { error: appError('server.failed', { context: 'archive' }) };
      return { upload: (await findUpload(session))?.longest ?? null };
    } finally {
      session.close();
    }
  } catch (thrown) {
    return problemOf(thrown, config);
  }
}

/** Why a server did not let us in, in terms of what the person entered. */
function problemOf(thrown: unknown, { jid, server }: XmppConfig): Problem {
  if (!(thrown instanceof ApiError)) throw thrown;
  const { error } = thrown;
  const host = server?.host ?? jid.slice(jid.lastIndexOf('@') + 1);
  const facts = { host, port: server?.port ?? 5222, account: jid.slice(0, 300), server: 'XMPP' };
  if (error.code.startsWith('auth.')) return { error: appError(error.code, facts), at: 'password' };
  const fault = connectionFault(typeof error.facts.reason === 'string' ? error.facts.reason : '');
  if (fault) return { error: appError(fault.code, facts), at: fault.at.toLowerCase() };
  if (error.facts.context === 'tls') return { error: appError('tls.missing', facts), at: 'security' };
  return { error: error.code === 'rate.limited' ? error : appError('server.unavailable', facts) };
}

/** An account that is not there yet, to reach its server by. */
function asAccount(config: XmppConfig): Account {
  return {
    ...{ id: AccountId.parse('xmpp.login'), connector: 'xmpp', channel: ChannelKind.parse('xmpp') },
    ...{ name: config.jid, address: config.jid, practice: false, config, status: stoppedStatus },
    ...{ profiles: {}, syncedAt: null, createdAt: 0 },
  };
}
