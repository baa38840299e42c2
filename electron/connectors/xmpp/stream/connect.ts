import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { checkServerIdentity, type ConnectionOptions } from 'node:tls';
import { bareOf, type Jid } from '../address';
import type { XmppServer } from '../config';
import { bind, signIn, startTls } from './negotiate';
import { createSession, manage, type Session } from './session';
import { openWire } from './wire';

/** Certificates to trust besides the system's own (PEM); a test's own authority. */
export type Trust = { ca?: string };

/** How long (ms) a server may take until we are signed in. */
const patienceMs = 30_000;

/**
 * Connects and signs in. Nothing secret leaves before the connection is encrypted and the server has proven to speak for
 * the domain, or for the host the person named. Rejects with an error of the network, of TLS, or an XmppError.
 */
export async function connect(
  { server, jid, password, byHand }: { server: XmppServer; jid: Jid; password: string; byHand: boolean },
  trust: Trust,
  signal: AbortSignal,
): Promise<Session> {
  const { host, port, security } = server;
  const tls = tlsOptions(trust, jid.domain, byHand ? host : null);
  const wire = await openWire({ host, port, tls: security === 'tls' ? tls : null }, signal);
  const late = setTimeout(() => wire.close(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), patienceMs);
  try {
    let features = await wire.open(jid.domain);
    if (security === 'starttls') {
      await startTls(wire, features);
      await wire.encrypt(tls);
      features = await wire.open(jid.domain);
    }
    await signIn(wire, features, { user: jid.local, password, encrypted: security !== 'none' });
    features = await wire.open(jid.domain);
    const full = await bind(wire, features, `tresen-${randomBytes(6).toString('hex')}`);
    const managed = await manage(wire, features);
    return createSession(wire, full || bareOf(jid), jid.domain, managed);
  } catch (error) {
    wire.close(error instanceof Error ? error : new Error('not signed in'));
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** TLS is always verified: name, chain and date. Nothing older than TLS 1.2. @param named a host the person named */
function tlsOptions({ ca }: Trust, domain: string, named: string | null): ConnectionOptions {
  return {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ALPNProtocols: ['xmpp-client'],
    ...(isIP(domain) === 0 && { servername: domain }),
    checkServerIdentity: (_, certificate) => {
      const wrong = checkServerIdentity(domain, certificate);
      return wrong && named !== null ? checkServerIdentity(named, certificate) : wrong;
    },
    ...(ca === undefined ? {} : { ca }),
  };
}
