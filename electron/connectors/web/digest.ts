import { createHash, randomBytes } from 'node:crypto';

/** What a server asks for to prove who one is (RFC 7616, 3.3), as far as it is answered here. */
export type Challenge = {
  realm: string;
  nonce: string;
  opaque: string | null;
  hash: 'md5' | 'sha256';
  /** The nonce before was only too old; the password is not in doubt. */
  stale: boolean;
};

/** Reads a `WWW-Authenticate` header; null where it asks for something that is not spoken here. */
export function readChallenge(header: string | null): Challenge | null {
  const found = /(?:^|,\s*)Digest\s+(.{1,2000})$/iu.exec(header ?? '')?.[1];
  if (found === undefined) return null;
  const parts = found.matchAll(/([a-z]{1,20})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/giu);
  const unquoted = (text: string): string => text.replaceAll(/\\(.)/gu, '$1');
  const said = new Map(
    [...parts].map(([, name = '', quoted, bare]) => [name.toLowerCase(), unquoted(quoted ?? '') || (bare ?? '')]),
  );
  const [realm, nonce] = [said.get('realm'), said.get('nonce')];
  const hash = { md5: 'md5', 'sha-256': 'sha256' }[(said.get('algorithm') ?? 'MD5').toLowerCase()];
  const qop = said
    .get('qop')
    ?.split(',')
    .map((one) => one.trim());
  if (realm === undefined || !nonce || (hash !== 'md5' && hash !== 'sha256') || !qop?.includes('auth')) return null;
  return { realm, nonce, opaque: said.get('opaque') ?? null, hash, stale: said.get('stale')?.toLowerCase() === 'true' };
}

/** Who signs in, and what for. `count`: how often this nonce was answered, this time included. */
export type Proof = { user: string; password: string; method: string; path: string; count: number; cnonce?: string };

/** The `Authorization` header that answers a challenge (RFC 7616, 3.4). The password itself is not in it. */
export function answerTo(challenge: Challenge, proof: Proof): string {
  const { realm, nonce, opaque, hash } = challenge;
  const { user, password, method, path, count, cnonce = randomBytes(16).toString('hex') } = proof;
  const digest = (text: string): string => createHash(hash).update(text).digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const secret = digest(`${user}:${realm}:${password}`);
  const response = digest(`${secret}:${nonce}:${nc}:${cnonce}:auth:${digest(`${method}:${path}`)}`);
  const quoted = { username: user, realm, nonce, uri: path, response, cnonce, ...(opaque !== null && { opaque }) };
  const shown = Object.entries(quoted).map(([name, value]) => `${name}="${value.replaceAll(/["\\]/gu, '\\$&')}"`);
  return `Digest ${shown.join(', ')}, algorithm=${hash === 'md5' ? 'MD5' : 'SHA-256'}, qop=auth, nc=${nc}`;
}
