import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionAuth, SMTPConnectionEnvelope, SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { configOf } from '../config';
import { type Reach, tlsOptions, type Trust } from '../imap/client';
import { type Credentials, credentialsOf } from '../signIn/credentials';
import { withFreshToken } from '../signIn/withFreshToken';
import type { ComposedMail } from './compose';

/** The server took the mail. `id`: the Message-ID it gave it instead of ours, where it tells. */
export type Accepted = { id: string | null };

/** Recipients the server does not take while others are fine. Nothing was sent. */
export class RecipientsRefused extends Error {
  constructor(readonly recipients: { address: string; code: number }[]) {
    super('recipients refused');
  }
}

const limits = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 600_000, dnsTimeout: 30_000 };

/**
 * Hands a mail to the submission server. Either all recipients are taken or nothing leaves: `beforeBody` is awaited
 * when the server waits for the text, and not one byte of it has left then. Rejects with a library error.
 */
export async function submit(
  reach: Reach,
  trust: Trust,
  mail: ComposedMail,
  beforeBody: () => Promise<void>,
): Promise<Accepted> {
  const { otherwise, ...first } = mail;
  try {
    return await submitAs(reach, trust, first, beforeBody);
  } catch (error) {
    const refused = error instanceof Error && 'command' in error && error.command === 'MAIL FROM';
    if (!refused || otherwise === undefined) throw error;
    return submitAs(reach, trust, { ...first, from: otherwise }, beforeBody);
  }
}

function submitAs(
  reach: Reach,
  trust: Trust,
  { from, recipients, raw }: ComposedMail,
  beforeBody: () => Promise<void>,
): Promise<Accepted> {
  return signedIn<Accepted>(reach, trust, (connection, resolve, fail) => {
    // The library keeps its account of each recipient in the envelope it is given.
    const envelope: SMTPEnvelope & Partial<Pick<SMTPConnectionEnvelope, 'rejectedErrors'>> = {
      from,
      to: recipients,
      size: raw.length,
      use8BitMime: true,
    };
    const allowed = async (): Promise<void> => {
      const refusals = envelope.rejectedErrors ?? [];
      if (refusals.length > 0) throw new RecipientsRefused(refusals.map(refusalOf));
      await beforeBody();
    };
    const body = heldBody(raw, allowed);
    body.once('error', fail);
    connection.send(envelope, body, (error, info) => {
      if (error) return fail(error);
      resolve({ id: info?.serverMessageId ?? null });
    });
  });
}

/** Signs in to the submission server and leaves again. Rejects with a library error. */
export function trySmtp(reach: Reach, trust: Trust): Promise<null> {
  return signedIn<null>(reach, trust, (_connection, resolve) => resolve(null));
}

type Work<T> = (connection: SMTPConnection, resolve: (value: T) => void, fail: (error: unknown) => void) => void;

/** Works on a connection that is encrypted, whose server is proven, and that is signed in. */
function signedIn<T>(reach: Reach, trust: Trust, work: Work<T>): Promise<T> {
  return withFreshToken(reach, () => connected(reach, trust, work));
}

async function connected<T>(reach: Reach, trust: Trust, work: Work<T>): Promise<T> {
  const { smtp } = configOf(reach.account);
  const auth = authOf(await credentialsOf(reach));
  const connection = new SMTPConnection({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'tls',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    tls: tlsOptions(trust, smtp),
    name: '[127.0.0.1]',
    ...limits,
  });
  const close = (): void => connection.close();
  reach.signal.addEventListener('abort', close);
  try {
    return await new Promise<T>((resolve, reject) => {
      const fail = (error: unknown): void => {
        reject(error instanceof Error ? error : new Error('connection closed'));
        connection.close();
      };
      connection.on('error', fail);
      connection.once('end', () => fail(Object.assign(new Error('connection closed'), { code: 'ECONNECTION' })));
      connection.connect((refused) => {
        if (refused) return fail(refused);
        if (smtp.security !== 'none' && !connection.secure)
          return fail(Object.assign(new Error('no TLS'), { code: 'ETLS' }));
        connection.login(auth, (rejected) => {
          if (rejected) return fail(rejected);
          const finish = (value: T): void => {
            resolve(value);
            connection.quit();
          };
          work(connection, finish, fail);
        });
      });
    });
  } finally {
    reach.signal.removeEventListener('abort', close);
    if (reach.signal.aborted) connection.close();
  }
}

function authOf(credentials: Credentials): SMTPConnectionAuth {
  if ('pass' in credentials) return { ...credentials, credentials };
  return { user: credentials.user, oauth2: new XOAuth2(credentials) };
}

function refusalOf(error: Error): { address: string; code: number } {
  const { recipient = '', responseCode = 0 } = error as { recipient?: string; responseCode?: number };
  return { address: recipient, code: responseCode };
}

/** The text as a stream that gives nothing before it is allowed to. */
function heldBody(raw: Buffer, allowed: () => Promise<void>): Readable {
  return Readable.from(
    (async function* () {
      await allowed();
      for (let at = 0; at < raw.length; at += 65_536) yield raw.subarray(at, at + 65_536);
    })(),
    { objectMode: false },
  );
}
