import { ImapFlow } from 'imapflow';
import type { ConnectorContext } from '../../connector';
import { configOf, type MailServer } from '../config';
import { credentialsOf } from '../signIn/credentials';
import { withFreshToken } from '../signIn/withFreshToken';
import { withReasons } from './insist';

/** What every call needs of its context to reach a server. `refused`: the token last given was not taken. */
export type Reach = Pick<ConnectorContext, 'account' | 'secret' | 'signal'> & { refused?(): void };

/** Certificates to trust besides the system's own (PEM); a test's own authority. */
export type Trust = { ca?: string };

/** How long (ms) a server may take: to connect, to greet, and to say anything while it owes an answer. */
const limits = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 90_000 };

/** TLS is always verified: name, chain and date. Nothing older than TLS 1.2. */
export function tlsOptions({ ca }: Trust, { host }: MailServer) {
  return {
    minVersion: 'TLSv1.2' as const,
    rejectUnauthorized: true,
    servername: host,
    ...(ca === undefined ? {} : { ca }),
  };
}

/**
 * Opens an IMAP connection and logs in. It closes by itself when the signal aborts; the caller closes it otherwise.
 * Nothing secret leaves before the connection is encrypted and the server's name proven. Rejects with a library error.
 */
export function openImap(reach: Reach, trust: Trust): Promise<ImapFlow> {
  return withFreshToken(reach, () => connect(reach, trust));
}

async function connect(reach: Reach, trust: Trust): Promise<ImapFlow> {
  const { imap } = configOf(reach.account);
  const auth = await credentialsOf(reach);
  const client = withReasons(
    (logger) =>
      new ImapFlow({
        host: imap.host,
        port: imap.port,
        secure: imap.security === 'tls',
        ...(imap.security === 'tls' ? {} : { doSTARTTLS: imap.security === 'starttls' }),
        tls: tlsOptions(trust, imap),
        auth,
        clientInfo: { name: 'Tresen' },
        logger,
        disableAutoIdle: true,
        maxIdleTime: 5 * 60_000,
        ...limits,
      }),
  );
  const close = (): void => client.close();
  // Whoever waits for an answer gets the error there; without a listener it would end the process.
  client.on('error', close);
  reach.signal.addEventListener('abort', close);
  client.once('close', () => reach.signal.removeEventListener('abort', close));
  if (reach.signal.aborted) throw closedError();
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  if (imap.security !== 'none' && !client.secureConnection) {
    client.close();
    throw Object.assign(new Error('connection is not encrypted'), { tlsFailed: true });
  }
  return client;
}

/** The error of a connection that is gone. */
export function closedError(): Error {
  return Object.assign(new Error('connection closed'), { code: 'EConnectionClosed' });
}
