import { appError, type AppError, type ErrorCode } from '@shared/errors/appError';
import type { MailServer } from '../config';
import { failureOf, rootCode } from '../failure';

/** Why a server did not let us in. `at`: the part of the server's description that may be wrong; null: name or password. */
export type LoginFailure = { error: AppError; server: 'imap' | 'smtp'; at: Part | null };

type Part = 'Host' | 'Port' | 'Security';

const meanings: readonly [RegExp, ErrorCode, Part][] = [
  [/^(?:ENOTFOUND|EDNS|ENODATA|EAI_)/u, 'server.unknownHost', 'Host'],
  [/^(?:ECONNREFUSED|EADDRNOTAVAIL)$/u, 'server.refused', 'Port'],
  [/^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/u, 'certificate.expired', 'Host'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, 'certificate.wrongHost', 'Host'],
  [/CERT|^UNABLE_TO_/u, 'certificate.untrusted', 'Host'],
  [/TIMEOUT|^ETIMEDOUT$|UNREACH|^ENETDOWN$|^EHOSTDOWN$/u, 'server.silent', 'Port'],
  [/^(?:ETLS|EPROTO|UPGRADE_TIMEOUT|STARTTLS_INJECTION)|^ERR_(?:SSL|TLS)/u, 'tls.missing', 'Security'],
];

/** What an error of a first sign-in means, in terms of what the person entered. */
export function loginFailure(
  raised: unknown,
  server: 'imap' | 'smtp',
  { host, port }: MailServer,
  address: string,
): LoginFailure {
  const { error } = failureOf(raised, address);
  const facts = { host, port, account: address.slice(0, 300), server: server.toUpperCase() };
  if (error.code.startsWith('auth.')) return { error: appError(error.code, facts), server, at: null };
  const code = rootCode(raised);
  const known = connectionFault(code);
  if (known) return { error: appError(known.code, facts), server, at: known.at };
  if (isTls(raised)) return { error: appError('tls.missing', facts), server, at: 'Security' };
  return { error: appError('server.unavailable', facts), server, at: null };
}

/** What a code of Node or its TLS says of a server as it was entered; null where it says nothing of that. */
export function connectionFault(code: string): { code: ErrorCode; at: Part } | null {
  const known = meanings.find(([pattern]) => pattern.test(code));
  return known ? { code: known[1], at: known[2] } : null;
}

function isTls(raised: unknown): boolean {
  return raised instanceof Error && 'tlsFailed' in raised && raised.tlsFailed === true;
}
