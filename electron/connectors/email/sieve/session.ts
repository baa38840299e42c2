import type { MailServer } from '../config';
import type { Reach, Trust } from '../imap/client';
import { credentialsOf } from '../signIn/credentials';
import { withFreshToken } from '../signIn/withFreshToken';
import { xoauth2 } from '../signIn/xoauth2';
import { openLine, type SieveLine } from './line';
import { capabilitiesOf, type Reply, type SieveCapabilities, wordsOf } from './reply';
import { literal, SieveGarbled } from './wire';

/** A script at the server. */
type Listed = { name: string; active: boolean };

/** The server said no. `serverResponseCode` (RFC 5804 section 1.3) tells why, where it has a code for it. */
export class SieveRefused extends Error {
  readonly code = 'SieveRefused';
  readonly serverResponseCode: string;
  constructor({ code, text }: Pick<Reply, 'code' | 'text'>) {
    super(`ManageSieve: refused (${text.length} characters of reason)`);
    this.serverResponseCode = code?.startsWith('QUOTA') ? 'OVERQUOTA' : (code ?? '');
  }
}

/** A connection that is signed in. Every call rejects with `SieveRefused` where the server says no. */
export type SieveSession = {
  /** Extensions of Sieve the server knows, in lower case. */
  extensions: ReadonlySet<string>;
  list(): Promise<Listed[]>;
  get(name: string): Promise<string>;
  put(name: string, script: string): Promise<void>;
  /** Makes a script the one that runs; '' lets none run. */
  activate(name: string): Promise<void>;
  remove(name: string): Promise<void>;
};

/**
 * Works on a connection to a ManageSieve server that is encrypted, whose server is proven, and that is signed in the
 * way the mailbox is. Rejects with an error `failureOf` reads.
 */
export function withSieve<T>(
  reach: Reach,
  trust: Trust,
  server: MailServer,
  work: (session: SieveSession) => Promise<T>,
): Promise<T> {
  return withFreshToken(reach, async () => {
    const line = await openLine(server, reach.signal);
    try {
      const extensions = await signIn(line, reach, trust, server);
      return await work(sessionOver(line, extensions));
    } finally {
      line.write('LOGOUT\r\n');
      line.close();
    }
  });
}

/** A server that says BYE hangs up (RFC 5804 section 1.2), whatever was asked; that tells nothing of what it can do. */
function present(reply: Reply): Reply {
  if (reply.verdict === 'BYE') throw Object.assign(new Error('ManageSieve: BYE'), { code: 'EConnectionClosed' });
  return reply;
}

async function insist(line: SieveLine, command: string): Promise<Reply> {
  line.write(`${command}\r\n`);
  const reply = present(await line.reply());
  if (reply.verdict === 'NO') throw new SieveRefused(reply);
  return reply;
}

/** What a server says of itself; one that says no has nothing to say. */
function greeted(reply: Reply): Reply {
  if (reply.verdict !== 'OK') throw Object.assign(new Error('ManageSieve: no'), { code: 'EConnectionClosed' });
  return reply;
}

/** Answers the extensions of Sieve the server has once it knows us. */
async function signIn(line: SieveLine, reach: Reach, trust: Trust, server: MailServer): Promise<ReadonlySet<string>> {
  let capabilities: SieveCapabilities = capabilitiesOf(greeted(await line.reply()));
  if (server.security !== 'none') {
    if (!capabilities.has('STARTTLS')) throw Object.assign(new Error('no TLS'), { code: 'ETLS', tlsFailed: true });
    await insist(line, 'STARTTLS');
    await line.encrypt(trust, server);
    // What was said before the connection was encrypted counts for nothing (RFC 5804 section 2.2).
    capabilities = capabilitiesOf(greeted(await line.reply()));
  }
  await authenticate(line, reach, wordsOf(capabilities, 'SASL'));
  return wordsOf(capabilitiesOf(await insist(line, 'CAPABILITY')), 'SIEVE');
}

async function authenticate(line: SieveLine, reach: Reach, mechanisms: ReadonlySet<string>): Promise<void> {
  const credentials = await credentialsOf(reach);
  const { user } = credentials;
  const [mechanism, first] =
    'pass' in credentials
      ? ['PLAIN', Buffer.from(`\u0000${user}\u0000${credentials.pass}`).toString('base64')]
      : ['XOAUTH2', xoauth2(user, credentials.accessToken)];
  if (!mechanisms.has(mechanism.toLowerCase())) throw new NoMechanism();
  line.write(`AUTHENTICATE "${mechanism}" ${literal(first)}\r\n`);
  // A token that is not taken is answered by a challenge that says why; nothing in return brings the no.
  const reply = present(await line.reply(() => line.write('""\r\n')));
  if (reply.verdict === 'OK') return;
  const passing = reply.code === 'TRYLATER' ? 'UNAVAILABLE' : '';
  throw Object.assign(new Error('ManageSieve: log-in refused'), {
    authenticationFailed: true,
    serverResponseCode: passing,
    ...('pass' in credentials ? {} : { oauthError: true }),
  });
}

/** The server offers no way to sign in that the account has. */
export class NoMechanism extends Error {}

function sessionOver(line: SieveLine, extensions: ReadonlySet<string>): SieveSession {
  const run = async (command: string): Promise<void> => void (await insist(line, command));
  return {
    extensions,
    list: async () =>
      (await insist(line, 'LISTSCRIPTS')).data.map(([name, mark]) => {
        if (name?.kind !== 'string') throw new SieveGarbled('bad script list');
        return { name: name.text, active: mark?.kind === 'word' && mark.text.toUpperCase() === 'ACTIVE' };
      }),
    get: async (name) => {
      const [[script] = []] = (await insist(line, `GETSCRIPT ${literal(name)}`)).data;
      if (script?.kind !== 'string') throw new SieveGarbled('no script');
      return script.text;
    },
    put: (name, script) => run(`PUTSCRIPT ${literal(name)} ${literal(script)}`),
    activate: (name) => run(`SETACTIVE ${literal(name)}`),
    remove: (name) => run(`DELETESCRIPT ${literal(name)}`),
  };
}
