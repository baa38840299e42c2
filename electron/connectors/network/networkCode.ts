/** What kind of trouble a connection met: `cut` when it was there, or nobody knows. */
export type NetworkKind = 'unreachable' | 'certificate' | 'expired' | 'tls' | 'cut';

const certificate = new Set([
  ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_REJECTED'],
  ...['CERT_SIGNATURE_FAILURE', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const expired = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const unreachable = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EDNS', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'],
  ...['ENETDOWN', 'EADDRNOTAVAIL', 'ENONET', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'CONNECTION_TIMEOUT'],
  'UND_ERR_CONNECT_TIMEOUT',
]);
const tls = new Set(['ETLS', 'UPGRADE_TIMEOUT', 'STARTTLS_INJECTION', 'EPROTO']);

/** The kind a code of Node, of its TLS or of its fetch stands for; null where it is none of those that are told apart. */
export function kindOf(code: string): Exclude<NetworkKind, 'cut'> | null {
  if (expired.has(code)) return 'expired';
  if (certificate.has(code)) return 'certificate';
  if (unreachable.has(code)) return 'unreachable';
  return tls.has(code) || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') ? 'tls' : null;
}

/** The code at the bottom of what a connection threw ('' where there is none), and its kind. */
export function networkCode(thrown: unknown): { code: string; kind: NetworkKind } {
  for (let at: unknown = thrown, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (code !== '') return { code, kind: kindOf(code) ?? 'cut' };
    // Several addresses of one host were tried (RFC 8305): the first tells as much as any.
    if (at instanceof AggregateError && at.errors[0] instanceof Error) return networkCode(at.errors[0]);
  }
  return { code: '', kind: 'cut' };
}
